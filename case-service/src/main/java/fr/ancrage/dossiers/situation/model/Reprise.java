package fr.ancrage.dossiers.situation.model;

import fr.ancrage.dossiers.menage.model.ComplementsMenage;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.menage.model.Menage;
import fr.ancrage.dossiers.menage.model.Mention;
import fr.ancrage.dossiers.procedure.model.ActeEnregistre;
import fr.ancrage.dossiers.procedure.model.Dette;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.Revendication;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the case's own acts have said already: it stands in the fiche, with its day, until a partner
 * says it itself.
 */
@DonneePersonnelle
public record Reprise(String valeur, LocalDate le) {

    /** Between the codes of several criteria. */
    public static final String SEPARATEUR = ",";

    /** The latest that the acts said of each thing. */
    public static Map<Rubrique, Reprise> de(Dossier dossier, @Nullable Menage menage) {
        Map<Rubrique, Reprise> reprises = new EnumMap<>(Rubrique.class);
        Dette dette = dossier.dette();
        if (dette != null) {
            reprises.put(
                    Rubrique.MONTANT_IMPAYE, new Reprise(montant(dette.montant()), dette.au()));
        }
        if (dossier.procedureAnterieure() != null) {
            reprises.put(Rubrique.PROCEDURES_ANTERIEURES, new Reprise("OUI", dossier.ouvertLe()));
        }
        if (menage != null) {
            mentions(reprises, dossier, menage);
        }
        return reprises;
    }

    private static void mentions(Map<Rubrique, Reprise> reprises, Dossier dossier, Menage menage) {
        Map<String, LocalDate> jours = new HashMap<>();
        for (ActeEnregistre acte : dossier.actes()) {
            if (acte.compte()) {
                jours.put(
                        Revendication.cle(dossier.departement(), acte.numero())
                                + "/"
                                + acte.generation(),
                        acte.enregistreLe());
            }
        }
        for (Mention mention : menage.mentions()) {
            LocalDate le = jours.get(mention.acte());
            if (le != null) {
                mention(reprises, mention, le);
            }
        }
        criteres(reprises, menage, jours);
    }

    /** Those that hold, with the day on which the last of them was said. */
    private static void criteres(
            Map<Rubrique, Reprise> reprises, Menage menage, Map<String, LocalDate> jours) {
        Stream.concat(
                        menage.mentions().stream()
                                .filter(m -> !m.complements().criteres().isEmpty())
                                .flatMap(m -> Stream.ofNullable(jours.get(m.acte()))),
                        menage.fiche().vulnerabilites().stream()
                                .map(v -> v.etapes().getLast().le()))
                .max(Comparator.naturalOrder())
                .filter(_ -> !menage.criteres().isEmpty())
                .ifPresent(le ->
                        reprises.put(
                                Rubrique.CRITERES,
                                new Reprise(String.join(SEPARATEUR, menage.criteres()), le)));
    }

    private static void mention(Map<Rubrique, Reprise> reprises, Mention mention, LocalDate le) {
        ComplementsMenage dit = mention.complements();
        reprendre(reprises, Rubrique.TYPOLOGIE, dit.typologie(), le);
        reprendre(reprises, Rubrique.ALLOCATAIRE, dit.allocataire(), le);
        if (mention.loyer() != null) {
            BigDecimal charges = mention.charges() == null ? BigDecimal.ZERO : mention.charges();
            reprendre(reprises, Rubrique.LOYER_CHARGES, montant(mention.loyer().add(charges)), le);
        }
    }

    private static void reprendre(
            Map<Rubrique, Reprise> reprises,
            Rubrique rubrique,
            @Nullable String valeur,
            LocalDate le) {
        if (valeur != null) {
            reprises.merge(
                    rubrique,
                    new Reprise(valeur, le),
                    (ancienne, nouvelle) ->
                            nouvelle.le().isBefore(ancienne.le()) ? ancienne : nouvelle);
        }
    }

    private static String montant(BigDecimal euros) {
        return euros.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString();
    }

    @Override
    public String toString() {
        return "Reprise[***]";
    }
}
