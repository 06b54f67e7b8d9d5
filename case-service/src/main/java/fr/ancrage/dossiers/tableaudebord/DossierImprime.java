package fr.ancrage.dossiers.tableaudebord;

import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.notes.model.Note;
import fr.ancrage.dossiers.procedure.model.Nature;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the template {@code dossier} prints: the same answers as the screen's, so that paper never
 * shows what the screen does not.
 */
@DonneePersonnelle
record DossierImprime(
        String reference,
        String etabliLe,
        String organisation,
        List<LigneFiche> fiche,
        List<LignePriorite> priorite,
        List<LigneEcheance> echeances,
        List<LigneActe> actes,
        List<LigneNote> notes,
        List<LigneFait> faits) {

    private static final DateTimeFormatter JOUR =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    record LigneFiche(String nom, String valeur) {}

    record LignePriorite(String libelle, String source) {}

    record LigneEcheance(String libelle, String date, String reference, String explication) {}

    record LigneActe(String nature, String date, String numero) {}

    record LigneFait(String le, String libelle) {}

    @DonneePersonnelle
    record LigneNote(String le, String de, String sujet, String texte) {
        @Override
        public String toString() {
            return "LigneNote[***]";
        }
    }

    /**
     * @param echeances absent when the reader does not know the procedure
     */
    static DossierImprime de(
            DossierReponse d,
            @Nullable EcheancesReponse echeances,
            List<HistoriqueReponse> historique,
            List<Note> notes,
            Phrases phrases,
            String organisation,
            LocalDate aujourdhui) {
        return new DossierImprime(
                d.reference(),
                JOUR.format(aujourdhui),
                phrases.organisation(organisation),
                fiche(d),
                d.priorite() == null
                        ? List.of()
                        : d.priorite().raisons().stream()
                                .map(r -> new LignePriorite(r.libelle(), r.source()))
                                .toList(),
                echeances == null
                        ? List.of()
                        : echeances.echeances().stream()
                                .map(e ->
                                        new LigneEcheance(
                                                Mots.echeance(e.code()),
                                                JOUR.format(e.date()),
                                                e.reference(),
                                                e.explication()))
                                .toList(),
                Objects.requireNonNullElse(d.actes(), List.<ActeReponse>of()).stream()
                        .filter(a -> a.annule() == null)
                        .map(a ->
                                new LigneActe(
                                        Nature.valueOf(a.nature()).libelle(),
                                        JOUR.format(a.date()),
                                        a.numero()))
                        .toList(),
                notes.stream().flatMap(n -> ligne(n, phrases).stream()).toList(),
                historique.stream()
                        .map(f -> new LigneFait(JOUR.format(f.le().atZone(PARIS)), f.libelle()))
                        .toList());
    }

    /** What is withdrawn has no words to print. */
    private static Optional<LigneNote> ligne(Note n, Phrases phrases) {
        return n.texte()
                .map(texte ->
                        new LigneNote(
                                JOUR.format(n.versions().getLast().le().atZone(PARIS)),
                                phrases.organisation(n.redacteur().organisation()),
                                Mots.majuscule(n.sujet().libelle()),
                                texte));
    }

    private static List<LigneFiche> fiche(DossierReponse d) {
        List<LigneFiche> fiche = new ArrayList<>();
        MenageReponse menage = d.menage();
        if (menage != null) {
            ajouter(fiche, "Ménage", menage.nom());
            ajouter(
                    fiche,
                    "Adresse",
                    menage.adresse() == null ? null : Mots.adresse(menage.adresse()));
            ajouter(
                    fiche,
                    "Téléphone",
                    menage.telephones() == null || menage.telephones().isEmpty()
                            ? null
                            : String.join(", ", menage.telephones()));
        }
        ajouter(fiche, "Commune", d.communeNom());
        ajouter(fiche, "Parc", d.parc() == null ? null : Mots.parc(d.parc()));
        ajouter(fiche, "Stade", d.stade() == null ? null : Mots.stade(d.stade()));
        ajouter(fiche, "Bailleur", d.bailleur() == null ? null : d.bailleur().nom());
        ajouter(fiche, "Dette", euros(d.dette()));
        ajouter(
                fiche,
                "Loyer et charges",
                d.loyer() == null
                        ? null
                        : Stream.of(d.loyer(), d.charges())
                                .filter(Objects::nonNull)
                                .map(Mots::euros)
                                .collect(Collectors.joining(" + ")));
        ajouter(
                fiche,
                "Enfants",
                d.situation() == null || d.situation().enfants() == null
                        ? null
                        : d.situation().enfants().toString());
        ajouter(
                fiche,
                "Critères de vulnérabilité",
                d.criteres() == null || d.criteres().isEmpty()
                        ? null
                        : d.criteres().stream()
                                .map(DossierReponse.CritereReponse::libelle)
                                .collect(Collectors.joining(", ")));
        return fiche;
    }

    private static @Nullable String euros(@Nullable BigDecimal montant) {
        return montant == null ? null : Mots.euros(montant);
    }

    private static void ajouter(List<LigneFiche> fiche, String nom, @Nullable String valeur) {
        if (valeur != null && !valeur.isBlank()) {
            fiche.add(new LigneFiche(nom, valeur));
        }
    }

    boolean aPriorite() {
        return !priorite.isEmpty();
    }

    boolean aEcheances() {
        return !echeances.isEmpty();
    }

    boolean aActes() {
        return !actes.isEmpty();
    }

    boolean aNotes() {
        return !notes.isEmpty();
    }

    boolean aFaits() {
        return !faits.isEmpty();
    }

    @Override
    public String toString() {
        return "DossierImprime[" + reference + "]";
    }
}
