package org.signpost.desk;

/** Where approved replies go. The first two methods work inside the desk's transaction. */
public interface Outbox {
    /** Keeps a reply until its time has come; afterwards it is on its way. */
    void schedule(ApprovedReply reply);

    /** Takes a reply back while it is still kept; false where it is on its way already, or there is none. */
    boolean takeBack(DecisionId decision);

    /** How many replies are held or wait to be pasted. */
    long open();

    /** How many posted replies relied on an answer that is wrong now and wait for somebody to look at them. */
    long toCorrect();
}
