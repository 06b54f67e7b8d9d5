package fr.ancrage.gateway.comptes.usecase;

import fr.ancrage.gateway.comptes.model.Gestionnaire.Administrateur;
import fr.ancrage.gateway.comptes.model.Gestionnaire.Referent;
import fr.ancrage.gateway.comptes.model.Habilitations;
import fr.ancrage.gateway.comptes.model.Habilitations.Effectif;
import fr.ancrage.gateway.comptes.model.Organisation;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The organisations whose accounts the caller may see: its own, or those of its département. */
@UseCase
public class ListerOrganisations {

    public record Ligne(Organisation organisation, Effectif effectif) {}

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Effectif PERSONNE = new Effectif(0, 0, 0);

    private final Gestionnaires gestionnaires;
    private final Organisations organisations;
    private final Habilitations habilitations;
    private final Jours jours;

    public ListerOrganisations(
            Gestionnaires gestionnaires,
            Organisations organisations,
            Habilitations habilitations,
            Jours jours) {
        this.gestionnaires = gestionnaires;
        this.organisations = organisations;
        this.habilitations = habilitations;
        this.jours = jours;
    }

    /**
     * Those where somebody works first, then by name.
     *
     * @param texte part of a name or of a code; empty for all
     */
    public Resultat<List<Ligne>> executer(String texte, AgentConnecte lecteur) {
        var gestionnaire = gestionnaires.de(lecteur);
        if (gestionnaire.isEmpty()) {
            return new Resultat.Interdit<>();
        }
        var visibles =
                switch (gestionnaire.get()) {
                    case Administrateur(_, var departement) ->
                            organisations.duDepartement(departement);
                    case Referent(_, var code) -> organisations.trouver(code).stream().toList();
                };
        var effectifs =
                visibles.isEmpty()
                        ? Map.<String, Effectif>of()
                        : habilitations.effectifs(
                                visibles.getFirst().departement(), jours.jour().aujourdhui());
        return new Resultat.Fait<>(
                visibles.stream()
                        .filter(o -> simple(o.nom() + " " + o.code()).contains(simple(texte)))
                        .map(o -> new Ligne(o, effectifs.getOrDefault(o.code(), PERSONNE)))
                        .sorted(Comparator.comparing(ligne -> ligne.effectif().agents() == 0))
                        .toList());
    }

    private static String simple(String texte) {
        return ACCENTS.matcher(Normalizer.normalize(texte, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
