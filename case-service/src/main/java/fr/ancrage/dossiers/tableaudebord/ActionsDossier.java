package fr.ancrage.dossiers.tableaudebord;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.dossiers.habilitation.Acces;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What the reader may do to a case, and why not: the portal says the same words. */
record ActionsDossier(Action enregistrerActe, Action separerActe, Action annulerCloture) {

    private static final String RESERVE = "Réservé au secrétariat de la CCAPEX.";

    /** Whether it may be done now, and why not. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Action(boolean permis, @Nullable String raison) {

        private static Action de(boolean permis, String sinon) {
            return new Action(permis, permis ? null : sinon);
        }
    }

    static ActionsDossier de(Document d, Acces acces, Set<String> visiblePour) {
        long actes =
                d.getList("actes", Document.class).stream()
                        .filter(a -> a.getString("annule") == null)
                        .count();
        boolean secretariat = acces.tientLeSecretariat() && acces.tient(visiblePour);
        return new ActionsDossier(
                Action.de(
                        acces.tient(visiblePour),
                        acces.parExceptionSeulement(visiblePour)
                                ? "Un accès par exception ne donne qu’à lire."
                                : "Réservé au secrétariat et aux gestionnaires du territoire."),
                Action.de(
                        secretariat && actes > 1,
                        secretariat
                                ? "Cet acte est le seul du dossier : il n’y a rien à séparer."
                                : RESERVE),
                Action.de(
                        secretariat && d.containsKey("fin") && !d.containsKey("cloture"),
                        secretariat ? "Aucune clôture enregistrée ne ferme ce dossier." : RESERVE));
    }
}
