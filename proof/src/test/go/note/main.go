// Command note signs and verifies notes with golang.org/x/mod/sumdb/note, so that GoNoteTest can compare.
//
//	note sign <name> <text>   prints a new verifier key, a newline, and a note of the text
//	note verify <vkey>        reads a note from standard input and prints its text
package main

import (
	"crypto/rand"
	"fmt"
	"io"
	"log"
	"os"

	"golang.org/x/mod/sumdb/note"
)

func main() {
	log.SetFlags(0)
	switch os.Args[1] {
	case "sign":
		sign(os.Args[2], os.Args[3])
	case "verify":
		verify(os.Args[2])
	}
}

func sign(name, text string) {
	secret, public, err := note.GenerateKey(rand.Reader, name)
	check(err)
	signer, err := note.NewSigner(secret)
	check(err)
	signed, err := note.Sign(&note.Note{Text: text}, signer)
	check(err)
	fmt.Printf("%s\n%s", public, signed)
}

func verify(key string) {
	verifier, err := note.NewVerifier(key)
	check(err)
	signed, err := io.ReadAll(os.Stdin)
	check(err)
	opened, err := note.Open(signed, note.VerifierList(verifier))
	check(err)
	fmt.Print(opened.Text)
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
