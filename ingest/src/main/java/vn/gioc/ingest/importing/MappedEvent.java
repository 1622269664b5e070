package vn.gioc.ingest.importing;

/**
 * A CloudEvent ready to be sent.
 *
 * @param identity type, subject and id: the source being the mapping's, what the centre knows it by
 * @param json in UTF-8
 */
record MappedEvent(String identity, byte[] json) {}
