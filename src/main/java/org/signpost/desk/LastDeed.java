package org.signpost.desk;

/**
 * What a person did a moment ago.
 *
 * @param author of the comment
 * @param words as in {@link DecisionKind#words}
 * @param undoable whether a button to undo it is offered
 * @param heldSeconds how long the reply is held in all, or 0 where there is none
 */
public record LastDeed(long decision, long comment, String author, String words, boolean undoable, int heldSeconds) {}
