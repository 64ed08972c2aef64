package org.signpost.triage.rules.urgency;

import static org.signpost.triage.rules.urgency.UrgencyKind.DANGER;
import static org.signpost.triage.rules.urgency.UrgencyKind.DETAINED;
import static org.signpost.triage.rules.urgency.UrgencyKind.REMOVAL;
import static org.signpost.triage.rules.urgency.UrgencyKind.SELF_HARM;

import java.util.EnumMap;
import java.util.Map;
import org.signpost.triage.text.AlternationGrouping;
import org.signpost.triage.text.QuickPattern;

/** The words of each kind, in six languages, in plain form. */
final class UrgencyWords {
    private static final String PERSON =
            "(?:him|her|them|me|us|my \\w{1,15}|our \\w{1,15}|his \\w{1,15}|her \\w{1,15})";
    private static final String FAMILIA = "(?:mi|su|nuestr[oa]) \\w{1,15}";

    static final Map<UrgencyKind, QuickPattern> OF_KIND = new EnumMap<>(Map.of(
            SELF_HARM,
            words(
                    "kill myself|end (?:my life|it all)|take my (?:own )?life|(?:want|wanna|rather) (?:to )?(?:die|be dead)(?! (?:laughing|of |for ))|(?:don'?t|do not) want to (?:live|be alive|be here anymore)"
                            + "|no reason to (?:live|go on)|can'?t go on (?:living|like this|anymore)|i(?:'m| am| feel) suicidal|thinking (?:of|about) suicide|hurt myself|better off dead|cut myself"
                            + "|(?:quiero|quisiera|mejor) morir(?:me)?|me (?:quiero|voy a) (?:morir|matar)|matarme|quitarme la vida|no quiero (?:seguir viviendo|vivir)|acabar con mi vida|pienso en suicid|suicidarme"
                            + "|quero morrer|vou me matar|me matar\\b|tirar (?:a )?minha (?:propria )?vida|nao quero mais viver|nao quero viver"
                            + "|me suicider|envie de mourir|veux mourir|mettre fin a mes jours|en finir avec la vie|plus envie de vivre"
                            + "|magpakamatay|magpapakamatay|gusto ko na(?:ng)? mamatay|ayoko na(?:ng)? mabuhay|wakasan ang buhay ko"
                            + "|покончить с собой|не хочу (?:больше )?жить|хочу умереть|убить себя|покончу с собой|жить не хочу"),
            DANGER,
            words(
                    "(?:will|going to|gonna|'ll|wants? to|tried to|threat\\p{L}{0,6} to|says he will) (?:kill|hurt|murder|shoot|stab) "
                            + PERSON
                            + "|(?:will|'ll|going to|could|would|might) be (?:killed|murdered|stoned|beheaded|executed|hanged)"
                            + "|(?:life|lives|he|she|we|i|they|husband|wife|partner) (?:is|are|am|was put)(?: \\w{1,10})? in (?:\\w{1,10} )?danger|(?:i'm|he's|she's|we're) in danger|(?:afraid|fear(?:ing)?|scared) for (?:my|his|her|our|their) (?:life|lives|safety)|(?:beats?|beating|hits|hitting|chok\\p{L}{2,3}) me|death threats?"
                            + "|(?:me|lo|la|nos|los|le) (?:van a|quieren|va a|quiere) (?:matar|golpear)|(?:me|lo|la|nos) mat(?:an|arian|aran|en)\\b|amenaz\\p{L}{1,6} de muerte|(?:mi|su|nuestra) vida (?:corre|esta en) peligro|(?:corre|corro|estoy|esta|estamos) (?:en )?peligro|me (?:golpea|pega)\\b"
                            + "|vao me matar|vai me matar|querem me matar|amea\\p{L}{2,6} de morte|corr[eo] perigo|estou em perigo|me bate\\b"
                            + "|(?:vont|va|veut|veulent) (?:me|le|la|nous) tuer|menac\\p{L}{1,4} de mort|(?:suis|est|sommes) en danger|il me frappe"
                            + "|papatayin|nanganganib|binubugbog|pinagbabantaan"
                            + "|убьют|убьет|угрожа\\p{L}{1,4} (?:убить|убий|смерт)|в опасности|избива"),
            DETAINED,
            words(
                    "(?:is|was|were|are|am|'s|been|being|got|gets|getting|still|just|now|currently)(?: (?:just|still|now|being|currently|in|been|also)){0,2} (?:detained|locked up|arrested|in detention|in custody|in jail|in prison|picked up by|taken by|held (?:in|at|by))"
                            + "|(?:in|into) (?:an )?(?:ice|immigration|detention|federal) (?:detention|custody|jail|cent(?:er|re)|facility|prison)|(?:ice|immigration|officers|agents|police|cops|they)(?: (?:have|has|just))? (?:took|taken|picked up|arrested|detained|grabbed|got|are holding|is holding|hold) "
                            + PERSON + "|detained (?:him|her|me|my)\\b"
                            + "|(?:esta|estaba|fue|sigue|estoy|estan|tienen|tiene|lleva \\w{1,8} \\w{1,8}) (?:detenid|arrestad|pres)[oa]s?|(?:lo|la|me) (?:tienen|detuvieron|arrestaron|agarraron|agarro|arresto)(?: \\w{1,10}){0,2}|(?:detuvieron|agarraron|arrestaron|se llevaron|tienen|agarro la migra|se llevo ice|se llevo la migra) a "
                            + FAMILIA + "|se (?:lo|la|los) llev(?:o|aron)|en (?:un centro de )?detencion|encerrad[oa]"
                            + "|(?:esta|foi|continua|estou) (?:pres|detid)[oa]|prenderam|levaram (?:meu|minha|ele|ela)|na detencao"
                            + "|(?:est|a ete|sont|suis) (?:arrete|detenu|enferme|retenu)e?|en retention|en detention|ont (?:arrete|emmene) (?:mon|ma|mes)"
                            + "|nakakulong|nakadetine|naka-detain|hinuli|dinakip|na-?detain|nadetain|ikinulong|dinetain"
                            + "|задержан|задержали|арестова|под стражей|в тюрьме|в заключении|забрали (?:мужа|жену|его|ее|мо)|держат в"),
            REMOVAL,
            words(
                    "(?:removal|deportation|deport) orders?|order(?:ed)? (?:of )?(?:removed|deported|removal|deportation)|final orders?|(?:being|be|get|getting) (?:deported|removed)(?! in (?:19|20))|(?:facing|in|under) (?:deportation|removal)|removal proceedings|notice to appear|\\bnta\\b|deport(?:ing)? "
                            + PERSON
                            + "|put (?:him|her|me|us|them) on (?:a|the) plane|send(?:ing)? (?:him|her|me|us|them|my \\w{1,12}) back|sent back|voluntary departure|stay of removal|(?:has|have|must) to leave the (?:us|u\\.s|country|united states)|must leave the (?:us|u\\.s|country|united states)|deportation flight"
                            + "|(?:orden|ordenes|proceso|fecha) de (?:deportacion|expulsion|remocion)|(?:lo|la|me|nos|los) (?:van a deportar|deportan|quieren deportar|deporten|estan deportando|expulsan)|va a ser deportad|ser deportad|deportar a "
                            + FAMILIA
                            + "|salida voluntaria|aviso de comparecencia|lo (?:sacan|mandan) (?:del pais|para)"
                            + "|ordem de deportacao|ser deportad|vao (?:me |nos )?deportar|processo de deportacao"
                            + "|(?:ordre|arrete|mesure|procedure) d'expulsion|etre expuls|(?:l'|le |la |nous )expuls|obligation de quitter|doit quitter le|etre deporte"
                            + "|ide-?deport|ipapa-?deport|mapapa-?deport|ma-?deport|pinapaalis|deportation order"
                            + "|депортир|депортаци|высыла|выслать|приказ о выс")));

    /** A court date without a day, or with one. */
    static final QuickPattern COURT = words(
            "court|hearings?|judge|check-?ins?|check in with|report to ice|ice appointment|notice to appear|tribunal|corte|audiencia|juez|presentarse|presentarme|juiz|juge|audience|korte|husgado|суд\\p{L}{0,3}|слушани\\p{L}|заседани\\p{L}");

    static final QuickPattern COURT_SOON = words(
            "(?:has|have|got|have got|facing|with|my|his|her|our) (?:an? |another )?(?:\\w{1,12} )?(?:court date|court hearing|immigration court|bond hearing|master calendar)|(?:court|hearing)(?: date)? (?:is )?(?:soon|coming up|approaching|very near)|(?:tiene|tengo|tenemos) (?:una )?(?:corte|audiencia)(?: pronto| de inmigracion)?|corte pronto|fecha de corte");

    static final QuickPattern GRAVE_DEADLINE = words(
            "leave|leaves|leaving|depart|departure|flies|flight|fly|plane|expires?|expiring|runs? out|deport|removal|removed|appeal|respond|answer|rfe|days left|be out|sent back|send (?:him|her|me) back|plazo|fecha limite|vence|caduca|salir|irse|irme|vuelo|sacan|expira|apela|prazo|voo|sair|embora|partir|quitter|delai|expuls|vol|aalis|mag-e-expire|expire|истека|кончается|заканчивается|вылет|уехать|депорт");

    private UrgencyWords() {}

    private static QuickPattern words(String alternatives) {
        return QuickPattern.of("(?<![\\p{L}\\d])" + AlternationGrouping.grouped(alternatives));
    }
}
