// Command tlog makes and verifies transparency log proofs with golang.org/x/mod/sumdb/tlog, so that GoTlogTest can compare.
//
//	tlog receipt <vkey> <entry>   reads a .tlog-proof from standard input, verifies it and prints index and tree size
//	tlog proofs <size>            prints root hash, inclusion proofs and consistency proofs of the log "entry 0", "entry 1", …
//	tlog tiles <size>             prints the paths of that log's tiles
package main

import (
	"encoding/base64"
	"fmt"
	"io"
	"log"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

func main() {
	log.SetFlags(0)
	switch os.Args[1] {
	case "receipt":
		receipt(os.Args[2], os.Args[3])
	case "proofs":
		proofs(number(os.Args[2]))
	case "tiles":
		tiles(number(os.Args[2]))
	}
}

func receipt(vkey, entry string) {
	all, err := io.ReadAll(os.Stdin)
	check(err)
	head, signed, found := strings.Cut(string(all), "\n\n")
	lines := strings.Split(head, "\n")
	if !found || lines[0] != "c2sp.org/tlog-proof@v1" {
		log.Fatal("not a receipt")
	}
	index := number(strings.TrimPrefix(lines[1], "index "))
	var proof tlog.RecordProof
	for _, line := range lines[2:] {
		proof = append(proof, hash(line))
	}
	tree := checkpoint(vkey, signed)
	check(tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash([]byte(entry))))
	fmt.Println(index, tree.N)
}

func checkpoint(vkey, signed string) tlog.Tree {
	verifier, err := note.NewVerifier(vkey)
	check(err)
	opened, err := note.Open([]byte(signed), note.VerifierList(verifier))
	check(err)
	lines := strings.Split(opened.Text, "\n")
	if lines[0] != verifier.Name() {
		log.Fatal("another origin")
	}
	return tlog.Tree{N: number(lines[1]), Hash: hash(lines[2])}
}

func proofs(size int64) {
	hashes := stored(size)
	root, err := tlog.TreeHash(size, hashes)
	check(err)
	fmt.Println(root)
	for index := int64(0); index < size; index++ {
		proof, err := tlog.ProveRecord(size, index, hashes)
		check(err)
		fmt.Println(index, []tlog.Hash(proof))
	}
	for older := int64(1); older <= size; older++ {
		proof, err := tlog.ProveTree(size, older, hashes)
		check(err)
		fmt.Println(older, []tlog.Hash(proof))
	}
}

func tiles(size int64) {
	for _, tile := range tlog.NewTiles(height, 0, size) {
		fmt.Println(tile.Path())
	}
}

type memory []tlog.Hash

func (m memory) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	var hashes []tlog.Hash
	for _, index := range indexes {
		hashes = append(hashes, m[index])
	}
	return hashes, nil
}

func stored(size int64) memory {
	var hashes memory
	for i := int64(0); i < size; i++ {
		more, err := tlog.StoredHashes(i, []byte(fmt.Sprint("entry ", i)), hashes)
		check(err)
		hashes = append(hashes, more...)
	}
	return hashes
}

func hash(text string) tlog.Hash {
	var hash tlog.Hash
	decoded, err := base64.StdEncoding.DecodeString(text)
	check(err)
	if copy(hash[:], decoded) != len(hash) {
		log.Fatal("not a hash")
	}
	return hash
}

func number(text string) int64 {
	number, err := strconv.ParseInt(text, 10, 64)
	check(err)
	return number
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
