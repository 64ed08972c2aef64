package org.signpost.ingest.reader.text;

/** Tells the text that a chat program exports by its first lines. */
public final class ChatStart {
    private ChatStart() {}

    /** Whether a text, which may be cut anywhere, begins as one. */
    public static boolean isIn(String text) {
        return ChatLine.begins(text.lines().limit(ChatLine.FIRST_LINES).toList());
    }
}
