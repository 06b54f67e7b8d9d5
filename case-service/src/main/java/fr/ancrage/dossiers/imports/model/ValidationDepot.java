package fr.ancrage.dossiers.imports.model;

import fr.ancrage.dossiers.imports.model.Probleme.Code;
import fr.ancrage.dossiers.procedure.model.Nature;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a line that an organisation's software deposits: the organisation's own name is supplied
 * where the line leaves it out, another's is refused, and so is a kind of act that is not its to
 * tell.
 */
record ValidationDepot(
        ValidationLigne lecture,
        NatureImport nature,
        TerritoireDossiers territoire,
        Deposant deposant)
        implements ValidationLigne {

    @Override
    public LigneLue lire(Map<Colonne, String> cellules) {
        Map<Colonne, String> ligne = new EnumMap<>(Colonne.class);
        ligne.putAll(cellules);
        List<Probleme> contraires =
                Stream.of(autreOrganisation(ligne), pourUnAutre(ligne), natureNonAdmise(ligne))
                        .flatMap(List::stream)
                        .toList();
        if (nature == NatureImport.ACTES && deposant.qualite() == QualiteDeposant.BAILLEUR) {
            numeroDuBailleur(ligne);
        }
        LigneLue lue = lecture.lire(ligne);
        if (contraires.isEmpty()) {
            return lue;
        }
        List<Probleme> tous = new ArrayList<>(contraires);
        tous.addAll(lue.problemes());
        return new LigneLue.Refusee(List.copyOf(tous));
    }

    private List<Probleme> autreOrganisation(Map<Colonne, String> ligne) {
        Colonne sienne = deposant.qualite().sienne();
        if (sienne == null) {
            return List.of();
        }
        String nommee = valeur(ligne, sienne);
        if (nommee == null) {
            ligne.put(sienne, deposant.nom());
            return List.of();
        }
        return territoire.organisation(nommee).filter(deposant.organisation()::equals).isPresent()
                ? List.of()
                : List.of(
                        Probleme.erreur(
                                sienne,
                                Code.AUTRE_ORGANISATION,
                                "Ce logiciel dépose pour « "
                                        + deposant.nom()
                                        + " » seulement : laissez ce champ vide, ou écrivez ce nom."));
    }

    private List<Probleme> pourUnAutre(Map<Colonne, String> ligne) {
        Colonne interdite = deposant.qualite().interdite();
        return interdite == null || valeur(ligne, interdite) == null
                ? List.of()
                : List.of(
                        Probleme.erreur(
                                interdite,
                                Code.AUTRE_ORGANISATION,
                                "Votre organisation n'en désigne pas une autre : laissez ce champ vide."));
    }

    private List<Probleme> natureNonAdmise(Map<Colonne, String> ligne) {
        String ecrite = nature == NatureImport.ACTES ? valeur(ligne, Colonne.NATURE) : null;
        Nature lue = ecrite == null ? null : ValidationActe.nature(ecrite).orElse(null);
        return lue == null || deposant.qualite().actes().contains(lue)
                ? List.of()
                : List.of(
                        Probleme.erreur(
                                Colonne.NATURE,
                                Code.NATURE_NON_ADMISE,
                                "Votre organisation ne dépose pas d'acte de cette nature : adressez-le au secrétariat de la CCAPEX. Natures admises : "
                                        + deposant.qualite().actes().stream()
                                                .sorted()
                                                .map(Nature::name)
                                                .collect(Collectors.joining(", "))
                                        + "."));
    }

    /** Two landlords number their own acts alike; an office's number is the office's everywhere. */
    private void numeroDuBailleur(Map<Colonne, String> ligne) {
        String numero = valeur(ligne, Colonne.NUMERO);
        if (numero != null) {
            ligne.put(Colonne.NUMERO, numero + "-" + deposant.organisation());
        }
    }

    private static @Nullable String valeur(Map<Colonne, String> ligne, Colonne colonne) {
        String propre = ValeursFrancaises.propre(ligne.getOrDefault(colonne, ""));
        return propre.isEmpty() ? null : propre;
    }
}
