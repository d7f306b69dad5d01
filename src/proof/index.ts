/**
 * What a stranger needs to check the official record, on the server and in any browser: pure, no node modules.
 *
 * Entries become leaves (`encodeEntry`, `leafHash`), leaves a tree in tiles (`appendLeaves`), its head a signed
 * checkpoint (`printCheckpoint`, `signNote`); proofs come from tiles and are verified without them.
 */

export { appendLeaves } from './append.ts'
export { batchProof, rootFromBatch } from './batch.ts'
export {
  equalBytes,
  fromBase64,
  fromUtf8,
  joinBytes,
  toBase64,
  toBase64url,
  toHex,
  utf8,
} from './bytes.ts'
export { canonical } from './canonical.ts'
export { type Checkpoint, parseCheckpoint, printCheckpoint } from './checkpoint.ts'
export {
  cosign,
  cosignatureMessage,
  parseCosignature,
  type VerifyMlDsa44,
  verifyCosignatures,
} from './cosignature.ts'
export { commitmentOf, dayOf, decodeEntry, encodeEntry, largestEntry, yearOf } from './entry.ts'
export { emptyRoot, hashLength, leafHash, nodeHash, sha256 } from './hash.ts'
export { EntryMalformed, Malformed, PolicyMalformed, ProofMalformed } from './malformed.ts'
export {
  consistencyProof,
  inclusionProof,
  rootAt,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts'
export {
  type Entry,
  type Hash,
  type Json,
  type JsonObject,
  type Link,
  type LinkKind,
  linkKinds,
  type PlacedEntry,
  type Role,
  roleNames,
  roles,
} from './model.ts'
export {
  type Note,
  type NoteSignature,
  parseNote,
  printNote,
  type Signer,
  signNote,
  verifyNote,
} from './note.ts'
export {
  meetsQuorum,
  type Policy,
  parsePolicy,
} from './policy.ts'
export { parseProof, printProof } from './proof-file.ts'
export { rememberTiles } from './remember.ts'
export {
  entriesPath,
  parseTilePath,
  type TileReader,
  tilePath,
  tilesOf,
  tileWidth,
} from './tile.ts'
export { parseVkey, type VerifierKey, vkeyOf } from './vkey.ts'
