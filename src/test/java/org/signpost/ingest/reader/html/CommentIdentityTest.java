package org.signpost.ingest.reader.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CommentIdentityTest {
    @ParameterizedTest
    @CsvSource({
        "comment-7, 7,",
        "li-comment-7, 7,",
        "div-comment-7, 7,",
        "comment_7, 7,",
        "comment7, 7,",
        "dsq-comment-7, 7,",
        "comment-item-7, 7,",
        "comment-id-7, 7,",
        "Blog1_cmt-7, 7,",
        "kmt-7, 7,",
        "pingback-7, 7,",
        "wpd-comm-7_0, 7,",
        "wpd-comm-7_4, 7, 4",
        "wc-comm-7_4, 7, 4",
        "comment-5f1A2b3c4d5e6f7a8b9c0d01, 5f1A2b3c4d5e6f7a8b9c0d01,",
        "remark42__comment-0b1c2d3e-aaaa-bbbb-cccc-0123456789ab, 0b1c2d3e-aaaa-bbbb-cccc-0123456789ab,"
    })
    void readsTheIdOfAComment(String elementId, String id, @Nullable String parent) {
        assertThat(CommentIdentity.of(elementId)).isEqualTo(new CommentIdentity(id, parent));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "comment-body-7",
                "comment-content-7",
                "comment-like-7",
                "comment-form-7",
                "edit-comment-7",
                "reply-to-comment-7",
                "recent-comment-7",
                "comment-author-7",
                "comments-7",
                "comments",
                "comment",
                "comment-rating-7",
                "comments-list-7",
                "post-7",
                "c7",
                "commentform"
            })
    void takesNoIdOfAPartForOne(String elementId) {
        assertThat(CommentIdentity.of(elementId)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"c7, 7", "post-7, 7", "reply_7, 7", "x7,", "section-7,"})
    void readsPlainerIdsOnlyInAPlaceForComments(String elementId, @Nullable String id) {
        CommentIdentity weak = CommentIdentity.ofWeak(elementId);
        assertThat(weak == null ? null : weak.id()).isEqualTo(id);
    }
}
