package org.mingzheng.proof.result;

import java.util.Locale;

/**
 * The closed list of reasons for which an input is rejected; {@code docs/spec} explains each. The API, the command line and
 * the pages show {@link #code}.
 */
public enum Reason implements Code {
    /** The input is longer than the caller allows. */
    TOO_LARGE,
    /** A base64 or base64url text is not the one canonical encoding of its bytes (RFC 4648 §3.5, §4, §5). */
    NOT_BASE64,
    /** A hexadecimal text has an odd length or a character outside 0-9a-f. */
    NOT_HEX,

    // json
    /** The text breaks the grammar of JSON (RFC 8259). */
    NOT_JSON,
    /** A string is not well-formed UTF-8: overlong, cut off, a surrogate, or above U+10FFFF. */
    NOT_UTF8,
    /** A string contains an escaped half of a surrogate pair (RFC 7493 §2.1). */
    LONE_SURROGATE,
    /** A string contains a code point that Unicode reserves for no character (RFC 7493 §2.1). */
    NONCHARACTER,
    /** A number has a fraction or an exponent, or is minus zero. */
    NOT_INTEGER,
    /** An integer is beyond ±(2^53−1). */
    INTEGER_RANGE,
    /** Two members of an object have the same name. */
    DUPLICATE_NAME,
    /** More than 32 objects and arrays stand inside each other. */
    TOO_DEEP,
    /** The bytes are not the canonical form (RFC 8785) of the value they mean. */
    NOT_CANONICAL,
    /** A field that the format demands is absent. */
    MISSING_FIELD,
    /** A field has another JSON type than the format demands. */
    WRONG_TYPE,
    /** A field that the format does not know is present. */
    UNKNOWN_FIELD,

    // log
    /** A value that must be a SHA-256 digest does not have 32 bytes. */
    NOT_A_HASH,
    /** The name of a log is empty, too long, or has a character other than visible ASCII without plus. */
    ORIGIN_MALFORMED,
    /** The root hash is not the one that follows: from the proof, or from the tree being empty. */
    ROOT_MISMATCH,
    /** A proof speaks of a leaf that a tree of this size does not have. */
    INDEX_NOT_IN_TREE,
    /** The older tree of a consistency proof is empty or larger than the newer one. */
    SIZES_NOT_ORDERED,
    /** A proof has more or fewer hashes than index and sizes ask for. */
    PROOF_LENGTH,
    /** A path is not the one path of a tile or entry bundle that some tree has. */
    TILE_PATH_MALFORMED,
    /** A tile has another number of bytes than its width asks for. */
    TILE_LENGTH,
    /** An entry bundle is not its number of entries, each behind its length. */
    ENTRY_BUNDLE_MALFORMED,
    /** A log's stored right edge is not the one encoding of a size and its hashes. */
    FRONTIER_MALFORMED,
    /** An entry of a bulk log is not format line and 32-byte commitment. */
    BULK_ENTRY_MALFORMED,
    /** The text of a checkpoint is not origin, size, root hash and lines that are not empty. */
    CHECKPOINT_MALFORMED,
    /** No line under a checkpoint is a signature by a known key with the name of the log. */
    CHECKPOINT_UNSIGNED,
    /** A receipt is not format line, extra line or none, index, hashes, blank line and checkpoint. */
    RECEIPT_MALFORMED,

    // suite
    /** No digest or signature algorithm of this name. */
    UNKNOWN_SUITE,
    /** The bytes are no acceptable key of the suite: wrong length or form, not on the curve, of small order, out of range. */
    KEY_MALFORMED,
    /** The signature has the wrong length, or is not the one DER form. */
    SIGNATURE_MALFORMED,
    /** An ES256 signature is the second form of itself that anyone can make: s is above half the order. */
    SIGNATURE_HIGH_S,
    /** The key did not make this signature over these bytes. */
    SIGNATURE_INVALID,

    // entry, seal, disclosure
    /** The format or its major version is not one that this reader knows. */
    UNKNOWN_FORMAT,
    /** A name, code or id is empty, too long, or has a character that its kind does not allow. */
    IDENTIFIER_MALFORMED,
    /** A time is not {@code YYYY-MM-DDThh:mm:ssZ} or is no instant of the years 1970 to 9999. */
    TIME_MALFORMED,
    /** There are more items than the format allows. */
    TOO_MANY,
    /** Two items of a set are the same. */
    DUPLICATE_ITEM,
    /** A field's value is not in its closed list. */
    UNKNOWN_VALUE,
    /** A field is public and private at once. */
    PUBLIC_AND_PRIVATE,
    /** A text is not in Unicode normalisation form C. */
    NOT_NFC,
    /** A seal's header names another key than the one given. */
    WRONG_KEY,
    /** A disclosure is not salt, name and value. */
    DISCLOSURE_MALFORMED,
    /** A salt has fewer than 16 or more than 64 bytes. */
    SALT_SIZE,
    /** The entry has no private field of the disclosure's name. */
    NO_SUCH_FIELD,
    /** The entry has another digest for the disclosed field. */
    DISCLOSURE_MISMATCH,

    // document
    /** The name of a file is empty, longer than 255, a path, or has a control character. */
    FILE_NAME_MALFORMED,
    /** A media type is not {@code type/subtype} in lower case without parameters (RFC 6838 §4.2). */
    MEDIA_TYPE_MALFORMED,
    /** The document has another size. */
    DOCUMENT_SIZE,
    /** The document has another SHA-256. */
    DOCUMENT_SHA256,
    /** The document has another SM3. */
    DOCUMENT_SM3,

    // note
    /** The bytes are not text, blank line and signature lines, each ended by a newline, without other control characters. */
    NOTE_MALFORMED,
    /** The name of a note's key is empty or has a space, a plus or a control character. */
    KEY_NAME_MALFORMED,
    /** A verifier key is not name, id and key joined by plus signs. */
    VERIFIER_KEY_MALFORMED,
    /** The id in a verifier key is not the one that follows from its name, type and key. */
    KEY_ID_MISMATCH,
    /** No line of the note is a signature by a known key. */
    NOTE_UNSIGNED,

    // block
    /** A block has no header, a number beyond 2^63 − 1, or not one validation code for each transaction. */
    BLOCK_MALFORMED,
    /** A block's transactions have another hash than its header says. */
    BLOCK_DATA_HASH,
    /** A transaction's id, time or proposal hash is not the one that follows from its parts. */
    TRANSACTION_MALFORMED,
    /** The arguments and the answer of an append do not say which leaves it added where. */
    APPEND_MALFORMED,

    // statement
    /** A protobuf message is not in the one encoding that Fabric writes, or has a field that must not be there. */
    PROTOBUF_MALFORMED,
    /** A certificate is not DER X.509 of version 3 with a P-256 key, signed with ECDSA and SHA-256. */
    CERTIFICATE_MALFORMED,
    /** A certificate has a restriction that is not understood, or an authority's may not issue certificates. */
    CERTIFICATE_PROFILE,
    /** The endorsed transaction writes: it would change the ledger if it were submitted, and states nothing. */
    STATEMENT_WRITES,
    /** The endorsed transaction read something that the function does not need. */
    STATEMENT_READS,
    /** The transaction carries no statement event of the contract. */
    STATEMENT_EVENT,
    /** The statement is of another channel. */
    STATEMENT_CHANNEL,
    /** Another contract answered. */
    STATEMENT_CONTRACT,
    /** Another function of the contract answered. */
    STATEMENT_FUNCTION,
    /** The function was asked about something else. */
    STATEMENT_ARGUMENTS,
    /** The contract refused the question. */
    STATEMENT_REFUSED,
    /** The peer gave another answer. */
    STATEMENT_ANSWER,
    /** The endorser's organisation does not count under the trust policy. */
    ENDORSER_UNKNOWN,
    /** The organisation's signing CA did not issue the endorser's certificate. */
    ENDORSER_FOREIGN_CA,
    /** The endorser's certificate is not a peer's. */
    ENDORSER_ROLE,
    /** The endorser's certificate was not valid at the statement's time. */
    ENDORSER_EXPIRED,
    /** The trust policy has ended the organisation, or the endorser's key, for the statement's time. */
    ENDORSER_ENDED,
    /** The text of a stated record is not format, channel, record and answer, each a line. */
    STATED_RECORD_MALFORMED,

    // trust policy
    /** The text of a trust policy is not format line and canonical JSON, each a line. */
    TRUST_POLICY_MALFORMED,
    /** Keys or organisations of a trust policy contradict each other, or its quorum cannot be reached. */
    TRUST_POLICY_INCONSISTENT,
    /** The trust policy was issued later than now. */
    TRUST_POLICY_AHEAD,
    /** The trust policy's term is over. */
    TRUST_POLICY_ENDED,

    // sealed file
    /** A container does not have the prescribed bytes where a header or the end must be, or ends too early. */
    ZIP_MALFORMED,
    /** A member of a container is compressed. */
    ZIP_COMPRESSED,
    /** A member of a container is encrypted. */
    ZIP_ENCRYPTED,
    /** A member of a container says its size only after its content. */
    ZIP_DATA_DESCRIPTOR,
    /** A container uses the 64-bit fields, of which a small one has no need. */
    ZIP_64,
    /** A member's content does not have the checksum that its header says. */
    ZIP_CHECKSUM,
    /** Two members of a container share bytes. */
    ZIP_OVERLAP,
    /** A container's directory disagrees with its members. */
    ZIP_DIRECTORY,
    /** Bytes follow the end of a container, or a comment stands there. */
    ZIP_TRAILING,
    /** A sealed file has a member of an unknown name, in the wrong place, or lacks one. */
    SEALED_FILE_MEMBERS,
    /** A sealed file's members are not those that it was written with. */
    SEALED_FILE_DIGEST,
    /** No entry of a sealed file is the one that it says it is about. */
    SEALED_FILE_LEAF,

    // verdict
    /** The entry is of another channel than the trust policy's, which says nothing about it. */
    NETWORK_UNKNOWN,
    /** The trust policy does not know the entry's log. */
    LOG_UNKNOWN,
    /** The log does not take entries. */
    LOG_KIND,
    /** A checkpoint is signed with a key of its log that is not for trees of this size. */
    LOG_KEY_RANGE,
    /** There is no receipt of the entry. */
    RECEIPT_MISSING,
    /** A receipt is of another log than the entry. */
    RECEIPT_FOREIGN,
    /** Fewer independent parties vouch than the trust policy demands. */
    QUORUM_MISSING,
    /** No document was shown, only what was logged about it. */
    DOCUMENT_NOT_SHOWN,
    /** It is not disclosed which document the entry is about. */
    DOCUMENT_NOT_DISCLOSED,
    /** The trust policy does not know the definition by which the entry was made. */
    DEFINITION_UNKNOWN,
    /** The definition by which the entry was made is not there. */
    DEFINITION_MISSING,
    /** Nobody who counts states anything of a record that matters. */
    RECORD_NOT_STATED,
    /** What is stated of a record that matters is older than the entry. */
    RECORD_STATED_BEFORE,
    /** The ledger knows another entry as the record's than the one shown. */
    RECORD_OTHER,
    /** Others had the key of a seal when the entry was logged. */
    KEY_COMPROMISED,
    /** The statement is too old to tell the present status. */
    STATEMENT_STALE,
    /** The statement is of a later time than the verifier's clock. */
    STATEMENT_AHEAD,
    /** The instant asked is still to come. */
    INSTANT_AHEAD,
    /** The record was not there at the instant asked. */
    STATUS_NOT_BEGUN,
    /** The record was not yet in effect at the instant asked. */
    STATUS_PENDING,
    /** The record was suspended at the instant asked. */
    STATUS_SUSPENDED,
    /** The record was no longer in effect at the instant asked, or never was. */
    STATUS_ENDED,
    /** Another document of the record has taken the place of the one shown. */
    SUPERSEDED,
    /** Whether another document has taken the place of the one shown is not stated. */
    SUPERSEDED_UNCLEAR,
    /** A record on which the record's standing rests was not in effect at the instant asked. */
    BASE_NOT_GOOD,
    /** Another document of a record on which the record's standing rests has taken the place of the one relied on. */
    BASE_SUPERSEDED,
    /** A record on which the record's standing rests is not stated. */
    BASE_NOT_STATED,
    /** What is stated of a record on which the record's standing rests is too old. */
    BASE_STALE,
    /** The record rests on more records, one on the other, than are followed. */
    BASE_TOO_DEEP,
    /** A log has two histories, and enough parties vouch for both. */
    LOG_FORKED,
    /** Enough parties vouch for two things about a record that cannot both be true. */
    RECORD_FORKED,
    /** Something in the file does not stand, and may have been news. */
    EVIDENCE_DAMAGED,
    /** When the entry was logged is known only too late to tell whether its keys were good then. */
    LEDGER_TIME_UNCLEAR,
    /** The file does not show that a seal's key is registered in a log, which the policy's quorum demands. */
    REGISTRATION_NOT_SHOWN,
    /** Newer evidence was demanded and could not be had. */
    REFRESH_MISSING,
    /** An entry that was logged after the statement changes the record in a way that is not known here. */
    LATER_ENTRY_UNCLEAR,

    // record
    /** A record's state has no owner, no interval, intervals out of order, or contradicts itself. */
    RECORD_MALFORMED,
    /** A record has had as many states, or keeps as many facts, as a record may. */
    RECORD_TOO_LONG,

    // type
    /** A definition contradicts itself, or names what it does not have. */
    DEFINITION_MALFORMED,
    /** A pattern is not of literal characters and known parts, or is too long. */
    PATTERN_MALFORMED,
    /** Two definitions of a type are in force together, or the later one lacks a state of the earlier. */
    DEFINITION_CONFLICT,
    /** A calendar's days are not those of its period, or not in order. */
    CALENDAR_MALFORMED,
    /** There is no definition of the entry's type. */
    UNKNOWN_TYPE,
    /** The entry names another definition than the one in force at its effect. */
    DEFINITION_NOT_IN_FORCE,
    /** The entry is for another channel. */
    WRONG_CHANNEL,
    /** The entry is for another log. */
    WRONG_ORIGIN,
    /** The log does not take entries of this type. */
    TYPE_NOT_ALLOWED,
    /** The record's id does not have the form that its type demands. */
    RECORD_ID_FORM,
    /** The entry begins a record that exists. */
    RECORD_EXISTS,
    /** The entry continues a record that does not exist; or none of this name was asked for. */
    NO_SUCH_RECORD,
    /** The entry, or a link that moves or must name the last entry, does not name the record's last entry. */
    WRONG_PREVIOUS,
    /** The record is another organisation's, and the actor does not speak for others. */
    FOREIGN_RECORD,
    /** The entry takes effect later than now. */
    EFFECTIVE_TOO_LATE,
    /** The entry takes effect longer ago than its type allows without a supervisor's seal, or before what it follows. */
    EFFECTIVE_TOO_EARLY,
    /** The type has no such event. */
    UNKNOWN_EVENT,
    /** The event happens only through the entries of other types. */
    EVENT_NOT_DIRECT,
    /** This actor may not tell this event. */
    ACTOR_NOT_ALLOWED,
    /** The log does not have the actor's role. */
    ROLE_NOT_GRANTED,
    /** The event cannot happen to a record in this state. */
    STATE_NOT_ALLOWED,
    /** The event demands a legal basis. */
    BASIS_MISSING,
    /** The event does not take this legal basis. */
    BASIS_NOT_ALLOWED,
    /** The event demands a reason. */
    REASON_MISSING,
    /** The event does not take this reason. */
    REASON_NOT_ALLOWED,
    /** A text is empty or longer than its field allows. */
    TEXT_LENGTH,
    /** A text does not look as its field's pattern says. */
    PATTERN_MISMATCH,
    /** A number, a length or a count is outside what its field allows. */
    OUT_OF_RANGE,
    /** The record's validity ends before it begins. */
    VALIDITY_ORDER,
    /** The number is of another year than the entry's effect allows. */
    NUMBER_YEAR,
    /** Another record of this issuer has this number. */
    NUMBER_TAKEN,
    /** The entry lacks a seal that the event demands. */
    SEAL_MISSING,
    /** The entry has a seal, or a vote, that the event does not take. */
    SEAL_NOT_ALLOWED,
    /** Whoever sealed is not a member, or too few members approved. */
    SEAL_QUORUM,
    /** No key of this id is registered. */
    KEY_NOT_REGISTERED,
    /** The key was registered for other roles, or for another kind of holder. */
    KEY_ROLE,
    /** The key was not valid when the entry takes effect. */
    KEY_NOT_VALID,
    /** The key is revoked. */
    KEY_REVOKED,
    /** Another organisation registered the key. */
    KEY_FOREIGN,
    /** The entry lacks a link that the event demands. */
    LINK_MISSING,
    /** The entry has a link, or an instant in one, that the event does not take. */
    LINK_NOT_ALLOWED,
    /** A link's instant is after the entry's effect. */
    LINK_INSTANT,
    /** There is no record that a link names. */
    LINK_UNKNOWN,
    /** A linked record is another organisation's than the event demands. */
    LINK_FOREIGN,
    /** A linked record did not have the standing, the state or the fact that the event demands. */
    LINK_STATE,
    /** Two linked records have a fact in common that must differ. */
    TARGETS_ALIKE,
    /** The record's id is not the thumbprint of its key. */
    RECORD_NOT_KEY,
    /** The seals of a role are not those of the linked records' holders. */
    SEALERS_NOT_TARGETS,
    /** A list does not have exactly the facts of the linked records. */
    LIST_NOT_TARGETS,
    /** A value is not in the list that it must be in. */
    NOT_A_MEMBER_OF_LIST,
    /** A time is after one that it must not be after. */
    TIMES_OUT_OF_ORDER;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** {@return the stable code, for example {@code too-large}} */
    @Override
    public String code() {
        return code;
    }
}
