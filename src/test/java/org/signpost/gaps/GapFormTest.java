package org.signpost.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.signpost.gaps.Gap.CloseReason;
import org.signpost.gaps.GapListView.Pager;
import org.signpost.gaps.GapListView.Tab;

/** What the pages of groups read out of addresses and forms. */
class GapFormTest {
    @Test
    void everyReasonComesBackFromItsFormAndNoOtherDoes() {
        for (CloseReason reason : CloseReason.values()) {
            assertThat(CloseReason.ofSlug(reason.slug())).contains(reason);
        }
        assertThat(CloseReason.ofSlug("NOT_OURS")).isEmpty();
        assertThat(CloseReason.ofSlug("")).isEmpty();
        assertThat(CloseReason.ofSlug(null)).isEmpty();
    }

    @Test
    void aNoteThatWasNotSentIsEmpty() {
        assertThat(new GapController.Form(null, null, null, null).noteOrEmpty()).isEmpty();
        assertThat(form("too-few").noteOrEmpty()).isEqualTo("why");
    }

    @Test
    void everyListComesBackFromItsAddressAndAnythingElseIsTheFirst() {
        for (Tab tab : Tab.values()) {
            assertThat(Tab.ofSlug(tab.slug())).isEqualTo(tab);
        }
        assertThat(Tab.ofSlug("nonsense")).isEqualTo(Tab.WAITING);
        assertThat(Tab.ofSlug("")).isEqualTo(Tab.WAITING);
    }

    @Test
    void aListThatNobodyCountedIsEmpty() {
        GapListView view =
                new GapListView(Tab.CLOSED, Map.of(Tab.WAITING, 3), List.of(), new Pager("/gaps?page=", 1, 1), 0);

        assertThat(view.count(Tab.WAITING)).isEqualTo(3);
        assertThat(view.count(Tab.CLOSED)).isZero();
    }

    private static GapController.Form form(String reason) {
        return new GapController.Form(reason, "why", null, null);
    }
}
