package org.signpost.desk;

/**
 * Tells a person on the next page what their last key did, and offers to undo it.
 *
 * @param decision its number
 * @param page where it can be looked at; undoing is posted to {@code /undo} below it
 * @param author of the comment
 * @param words such as "approved"
 * @param undoable whether a button to undo it is offered
 * @param heldSeconds how long the reply is held in all, or 0 where there is none
 */
public record UndoNotice(long decision, String page, String author, String words, boolean undoable, int heldSeconds) {}
