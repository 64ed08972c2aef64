package org.signpost.faq.editor;

import io.micronaut.core.convert.MutableConversionService;
import io.micronaut.core.convert.TypeConverterRegistrar;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.signpost.platform.web.FormText;

/**
 * Everything that the editor of a proposal sends.
 *
 * @param entryForm the fields of the text
 * @param counter the proposal's when the page was drawn; −1 where the page does not say
 * @param session a random name that the page got when it was drawn
 * @param base the version on top of which the text shall stay; 0 where the page does not say
 */
record ProposalForm(EntryForm entryForm, int counter, String session, int base) {
    /** @param fields as a browser sends them; whatever is missing counts as empty */
    static ProposalForm of(Map<String, String> fields) {
        return new ProposalForm(
                EntryForm.sent(fields),
                number(fields, "counter", -1),
                FormText.clean(fields.get("session")),
                number(fields, "base", 0));
    }

    /** @param typing whether the page sent the form by itself */
    EditorSession editorSession(boolean typing) {
        return new EditorSession(counter, session, typing);
    }

    private static int number(Map<String, String> fields, String name, int otherwise) {
        try {
            return Integer.parseInt(fields.getOrDefault(name, ""));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Makes the form known to the routes: its numbered rows are no properties that a binder could find. */
    @Singleton
    static final class Registrar implements TypeConverterRegistrar {
        @Override
        public void register(MutableConversionService conversions) {
            conversions.addConverter(Map.class, ProposalForm.class, Registrar::form);
        }

        private static ProposalForm form(Map<?, ?> sent) {
            Map<String, String> fields = new HashMap<>();
            sent.forEach((name, value) -> fields.put(String.valueOf(name), String.valueOf(value)));
            return of(fields);
        }
    }
}
