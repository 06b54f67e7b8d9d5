package fr.ancrage.diagnostics.affectation.usecase;

import fr.ancrage.diagnostics.affectation.model.Affectation;
import fr.ancrage.diagnostics.affectation.model.NotesInternes;
import fr.ancrage.diagnostics.habilitation.Implication;
import fr.ancrage.diagnostics.habilitation.Lecteur;
import fr.ancrage.diagnostics.repartition.model.Designation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom an assignment involves. A refusal ends the organisation's involvement at once, and so does
 * the secretariat.
 */
public final class Implications {

    private Implications() {}

    public static Implication de(Affectation affectation) {
        var demande = affectation.demande();
        var designee = affectation.designation().map(Designation::organisation).orElse(null);
        var refuse = affectation instanceof Affectation.EnRefus;
        var retiree = designee != null && demande.retirees().contains(designee);
        return new Implication(
                demande.departement(),
                demande.arrondissement(),
                demande.connuDe(),
                refuse || retiree ? null : designee,
                affectation instanceof Affectation.Close close && close.retiree() ? designee : null,
                finLe(affectation));
    }

    /** To whom the authors' notes were given. */
    public static List<Lecteur> lecteurs(NotesInternes notes) {
        return notes.enCours().stream().map(p -> new Lecteur(p.organisation(), p.role())).toList();
    }

    public static @Nullable LocalDate finLe(Affectation affectation) {
        return switch (affectation) {
            case Affectation.Rendue rendue -> rendue.rapport().remisLe();
            case Affectation.EnCarence carence -> carence.carence().le();
            case Affectation.Close close -> close.cloture().le();
            case Affectation.AAccepter _,
                    Affectation.Acceptee _,
                    Affectation.EnRefus _,
                    Affectation.SansOrganisation _ ->
                    null;
        };
    }
}
