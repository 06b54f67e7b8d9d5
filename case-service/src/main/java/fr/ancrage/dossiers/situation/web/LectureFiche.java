package fr.ancrage.dossiers.situation.web;

import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.habilitation.ClassesDesRubriques;
import fr.ancrage.dossiers.menage.model.Menage;
import fr.ancrage.dossiers.situation.model.CadreSituation.Part;
import fr.ancrage.dossiers.situation.model.FicheSituation;
import fr.ancrage.dossiers.situation.model.MesureSociale;
import fr.ancrage.dossiers.situation.model.Renseignement;
import fr.ancrage.dossiers.situation.model.Reprise;
import fr.ancrage.dossiers.situation.model.Rubrique;
import fr.ancrage.dossiers.situation.model.TypeMesure;
import fr.ancrage.dossiers.situation.web.FicheReponse.AlerteMesures;
import fr.ancrage.dossiers.situation.web.FicheReponse.ChoixReponse;
import fr.ancrage.dossiers.situation.web.FicheReponse.FournisseurReponse;
import fr.ancrage.dossiers.situation.web.FicheReponse.GesteSituation;
import fr.ancrage.dossiers.situation.web.FicheReponse.MesureReponse;
import fr.ancrage.dossiers.situation.web.FicheReponse.ParoleReponse;
import fr.ancrage.dossiers.situation.web.FicheReponse.RubriqueReponse;
import fr.ancrage.dossiers.situation.web.FicheReponse.TypeMesureReponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one reader is shown of one fiche. */
final class LectureFiche {

    private static final String LECTURE_SEULE =
            "Un accès par exception, ou un dossier archivé, ne donne qu’à lire.";

    private final DossierOuvert ouvert;
    private final FicheSituation fiche;
    private final Map<Rubrique, Reprise> reprises;
    private final LocalDate aujourdhui;

    LectureFiche(
            DossierOuvert ouvert,
            FicheSituation fiche,
            @Nullable Menage menage,
            LocalDate aujourdhui) {
        this.ouvert = ouvert;
        this.fiche = fiche;
        this.reprises = Reprise.de(ouvert.dossier(), menage);
        this.aujourdhui = aujourdhui;
    }

    FicheReponse reponse() {
        boolean social = ouvert.lit(ClasseDonnees.S);
        return new FicheReponse(
                ouvert.dossier().id(),
                ouvert.dossier().reference(),
                ouvert.parts().stream().filter(this::lisible).map(this::fournisseur).toList(),
                social ? fiche.mesures().stream().map(this::mesure).toList() : null,
                social ? alertes() : null,
                social
                        ? ouvert.cadre().mesures().stream().map(LectureFiche::type).toList()
                        : List.of());
    }

    private boolean lisible(Part part) {
        return part.fournisseur().rubriques().stream()
                .anyMatch(r -> ouvert.lit(ClassesDesRubriques.de(r)));
    }

    private FournisseurReponse fournisseur(Part part) {
        return new FournisseurReponse(
                part.fournisseur().code(),
                part.fournisseur().libelle(),
                part.organisation().code(),
                part.organisation().nom(),
                part.fournisseur().source(),
                part.fournisseur().aConfirmer(),
                rubriques(part, ClasseDonnees.S),
                rubriques(part, ClasseDonnees.P),
                rubriques(part, ClasseDonnees.D),
                rubriques(part, ClasseDonnees.O),
                rubriques(part, ClasseDonnees.V));
    }

    private @Nullable List<RubriqueReponse> rubriques(Part part, ClasseDonnees classe) {
        return ouvert.lit(classe)
                ? part.fournisseur().rubriques().stream()
                        .filter(r -> ClassesDesRubriques.de(r) == classe)
                        .map(r -> rubrique(part, r))
                        .toList()
                : null;
    }

    private RubriqueReponse rubrique(Part part, Rubrique rubrique) {
        String organisation = part.organisation().code();
        Renseignement dernier = fiche.dernier(organisation, rubrique).orElse(null);
        Renseignement dit = fiche.courant(organisation, rubrique).orElse(null);
        Reprise reprise = dit == null ? reprises.get(rubrique) : null;
        return new RubriqueReponse(
                rubrique,
                rubrique.libelle(),
                rubrique.forme(),
                rubrique.choix().stream().map(c -> new ChoixReponse(c, libelle(c))).toList(),
                dernier == null ? null : dernier.id(),
                dit != null ? dit.valeur() : reprise == null ? null : repris(rubrique, reprise),
                dit != null ? dit.saisie().le() : reprise == null ? null : reprise.le(),
                dit == null ? null : ouvert.cadre().nom(dit.saisie().organisation()),
                reprise != null,
                geste(part, rubrique),
                fiche.anterieurs(organisation, rubrique).stream().map(this::parole).toList());
    }

    private String repris(Rubrique rubrique, Reprise reprise) {
        return rubrique == Rubrique.CRITERES
                ? Stream.of(reprise.valeur().split(Reprise.SEPARATEUR))
                        .map(c -> ouvert.territoire().libelleDuCritere(c).orElse(c))
                        .collect(Collectors.joining(", "))
                : reprise.valeur();
    }

    private ParoleReponse parole(Renseignement r) {
        return new ParoleReponse(
                r.valeur(), r.saisie().le(), ouvert.cadre().nom(r.saisie().organisation()));
    }

    private GesteSituation geste(Part part, Rubrique rubrique) {
        return rubrique.forme() == Rubrique.Forme.DU_DOSSIER
                ? GesteSituation.de(false, "Repris des actes et du ménage : rien ne s’écrit ici.")
                : GesteSituation.de(
                        ouvert.peutDire(part, rubrique),
                        ouvert.ecrit()
                                ? "Réservé à %s et au secrétariat de la CCAPEX."
                                        .formatted(part.organisation().nom())
                                : LECTURE_SEULE);
    }

    private MesureReponse mesure(MesureSociale m) {
        boolean sienne =
                ouvert.part(m.organisation(), Rubrique.MESURES)
                        .filter(p -> ouvert.peutDire(p, Rubrique.MESURES))
                        .isPresent();
        return new MesureReponse(
                m.id(),
                m.code(),
                libelleMesure(m.code()),
                m.organisation(),
                ouvert.cadre().nom(m.organisation()),
                m.debut(),
                m.dernierJour(),
                m.etat(aujourdhui),
                m.saisie().le(),
                ouvert.cadre().nom(m.saisie().organisation()),
                GesteSituation.de(
                        sienne && m.arret() == null,
                        m.arret() != null
                                ? "Cette mesure est déjà arrêtée."
                                : ouvert.ecrit()
                                        ? "Réservé à %s et au secrétariat de la CCAPEX."
                                                .formatted(ouvert.cadre().nom(m.organisation()))
                                        : LECTURE_SEULE));
    }

    private List<AlerteMesures> alertes() {
        return fiche.doublons(ouvert.cadre(), aujourdhui).stream()
                .map(d ->
                        new AlerteMesures(
                                List.of(d.premiere().id(), d.seconde().id()),
                                "Deux mesures font double emploi : %s (%s) et %s (%s)."
                                        .formatted(
                                                libelleMesure(d.premiere().code()),
                                                ouvert.cadre().nom(d.premiere().organisation()),
                                                libelleMesure(d.seconde().code()),
                                                ouvert.cadre().nom(d.seconde().organisation())),
                                source(d.premiere(), d.seconde())))
                .toList();
    }

    private String source(MesureSociale... mesures) {
        return Stream.of(mesures)
                .flatMap(m -> ouvert.cadre().mesure(m.code()).stream())
                .filter(t -> !t.incompatibles().isEmpty())
                .map(TypeMesure::source)
                .findFirst()
                .orElse("");
    }

    private String libelleMesure(String code) {
        return ouvert.cadre().mesure(code).map(TypeMesure::libelle).orElse(code);
    }

    private static TypeMesureReponse type(TypeMesure t) {
        return new TypeMesureReponse(
                t.code(),
                t.libelle(),
                t.duree() == null ? null : t.duree().toString(),
                t.consentement(),
                t.source());
    }

    private static String libelle(String choix) {
        return switch (choix) {
            case "OUI" -> "Oui";
            case "NON" -> "Non";
            default -> Rubrique.Connaissance.valueOf(choix).libelle();
        };
    }
}
