package vn.gioc.standalone;

/** Where the parts of a centre meet. From here on nobody knows which of them are embedded. */
record Addresses(String kafka, String databaseUrl, String databaseUser, String databasePassword) {
    /** Without the password. */
    @Override
    public String toString() {
        return "Addresses[" + kafka + ", " + databaseUrl + "]";
    }
}
