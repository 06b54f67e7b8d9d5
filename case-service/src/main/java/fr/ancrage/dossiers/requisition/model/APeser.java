package fr.ancrage.dossiers.requisition.model;

import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.menage.model.FicheMenage;
import fr.ancrage.dossiers.menage.model.Menage;
import fr.ancrage.dossiers.menage.model.VersionMenage;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.situation.model.FicheSituation;
import fr.ancrage.dossiers.situation.model.Renseignement;
import fr.ancrage.dossiers.situation.model.Rubrique;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the law asks the prefect to weigh of a household before a grant, as yes, no or not
 * known: never which criterion, how many children, who said so or why. Who decides must know that
 * there is something to weigh; the rest stays with who holds its class of data.
 */
@DonneePersonnelle
public record APeser(Indication vulnerabilite, Indication enfants, Indication dalo) {

    public enum Indication {
        OUI,
        NON,
        NON_RENSEIGNE;

        private static Indication de(@Nullable Boolean vrai) {
            return vrai == null ? NON_RENSEIGNE : vrai ? OUI : NON;
        }
    }

    public static APeser de(Dossier dossier, Optional<Menage> menage, FicheSituation fiche) {
        return new APeser(
                menage.map(APeser::vulnerabilite).orElse(Indication.NON_RENSEIGNE),
                enfants(dossier, menage),
                dalo(fiche));
    }

    /** No, when all that was asked for is over; a criterion that is only asked for is not known. */
    static Indication vulnerabilite(Menage menage) {
        if (!menage.criteres().isEmpty()) {
            return Indication.OUI;
        }
        FicheMenage fiche = menage.fiche();
        boolean tranchee =
                !fiche.vulnerabilites().isEmpty()
                        && fiche.vulnerabilites().stream()
                                .noneMatch(v -> fiche.enCours(v.critere()));
        return tranchee ? Indication.NON : Indication.NON_RENSEIGNE;
    }

    /** As an agent last wrote the household down, else as acts said it. */
    private static Indication enfants(Dossier dossier, Optional<Menage> menage) {
        Integer combien =
                menage.flatMap(m -> m.fiche().courante())
                        .map(VersionMenage::enfants)
                        .orElse(dossier.situation().enfants());
        return Indication.de(combien == null ? null : combien > 0);
    }

    /** One partner that knows of a recourse is enough. */
    private static Indication dalo(FicheSituation fiche) {
        List<String> dits =
                fiche.renseignements().stream()
                        .filter(r -> r.rubrique() == Rubrique.DALO)
                        .map(Renseignement::organisation)
                        .distinct()
                        .flatMap(o -> fiche.courant(o, Rubrique.DALO).stream())
                        .flatMap(r -> Optional.ofNullable(r.valeur()).stream())
                        .toList();
        return Indication.de(dits.isEmpty() ? null : dits.contains("OUI"));
    }

    @Override
    public String toString() {
        return "APeser[***]";
    }
}
