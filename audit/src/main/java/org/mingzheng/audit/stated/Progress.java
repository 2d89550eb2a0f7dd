package org.mingzheng.audit.stated;

/** Is told how far an audit has come. */
public interface Progress {
    /** Told to nobody. */
    Progress NONE = new Progress() {
        @Override
        public void blocks(long read, long height) {}

        @Override
        public void log(String origin) {}

        @Override
        public void records(String msp, long asked, long all) {}
    };

    /**
     * Blocks were read.
     *
     * @param read how many so far
     * @param height how many there are
     */
    void blocks(long read, long height);

    /**
     * A log is compared next.
     *
     * @param origin its name
     */
    void log(String origin);

    /**
     * An organisation's peer was asked about records.
     *
     * @param msp the organisation
     * @param asked about how many so far
     * @param all how many will be asked about
     */
    void records(String msp, long asked, long all);
}
