package fr.ancrage.dossiers.tableaudebord;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.habilitation.ClassesDesActes;
import fr.ancrage.dossiers.menage.model.ComplementsMenage;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.menage.model.Menage;
import fr.ancrage.dossiers.procedure.model.Nature;
import fr.ancrage.dossiers.procedure.model.Revendication;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A step of the procedure, with what came with it for those who may read that.
 *
 * @param libelle what this kind of act is called
 * @param constats what the law looks at in it, in plain French
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActeReponse(
        String numero,
        String nature,
        String libelle,
        LocalDate date,
        @Nullable LocalDate dateAudience,
        @Nullable LocalDate dateNotificationPrefet,
        @Nullable String issue,
        @Nullable String issueLibelle,
        @Nullable String sens,
        @Nullable LocalDate delaiDu,
        @Nullable LocalDate delaiAu,
        @Nullable String etude,
        @Nullable ArriereReponse arriere,
        @Nullable ConcoursReponse concours,
        List<String> constats,
        String origine,
        @JsonProperty("import") @Nullable String lot,
        LocalDate enregistreLe,
        @Nullable String annule) {

    /**
     * The arrears that a signalement or a saisine is about, and what the partner said with
     * them.
     */
    @DonneePersonnelle
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ArriereReponse(
            @Nullable LocalDate constitueLe,
            @Nullable BigDecimal montant,
            @Nullable String allocataire,
            @Nullable String referenceLocataire,
            @Nullable String typologie,
            @Nullable String actionsAmiables) {
        @Override
        public String toString() {
            return "ArriereReponse[***]";
        }
    }

    /** What the prefect decides besides yes or no. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConcoursReponse(
            @Nullable LocalDate expulsionPossibleLe,
            @Nullable String acteVise,
            @Nullable Boolean veilleSociale,
            @Nullable Boolean critereValide) {}

    static List<ActeReponse> de(Document d, @Nullable Menage menage, Set<ClasseDonnees> classes) {
        return d.getList("actes", Document.class).stream()
                .filter(a -> classes.contains(ClassesDesActes.de(nature(a))))
                .map(a ->
                        new ActeReponse(
                                a.getString("numero"),
                                a.getString("nature"),
                                Nature.valueOf(a.getString("nature")).libelle(),
                                LocalDate.parse(a.getString("date")),
                                Champs.date(a, "dateAudience"),
                                Champs.date(a, "dateNotificationPrefet"),
                                a.getString("issue"),
                                issue(a),
                                a.getString("sens"),
                                Champs.date(a, "delaiDu"),
                                Champs.date(a, "delaiAu"),
                                a.getString("etude"),
                                classes.contains(ClasseDonnees.D)
                                        ? arriere(d, a, menage, classes)
                                        : null,
                                concours(a, classes),
                                ConstatsDesActes.de(a),
                                a.getString("origine"),
                                a.getString("lot"),
                                LocalDate.parse(a.getString("enregistreLe")),
                                a.getString("annule")))
                .sorted(Comparator.comparing(ActeReponse::date))
                .toList();
    }

    /** Numbers of the acts that are not for a reader of these classes. */
    static Set<String> reserves(Document d, Set<ClasseDonnees> classes) {
        return d.getList("actes", Document.class).stream()
                .filter(a -> !classes.contains(ClassesDesActes.de(nature(a))))
                .map(a -> a.getString("numero"))
                .collect(Collectors.toSet());
    }

    private static Nature nature(Document acte) {
        return Nature.valueOf(acte.getString("nature"));
    }

    /** In the table's words, when it has some for it. */
    private static @Nullable String issue(Document acte) {
        String issue = acte.getString("issue");
        return issue == null
                ? null
                : Nature.valueOf(acte.getString("nature"))
                        .formulaire()
                        .libelleIssue(issue)
                        .orElse(null);
    }

    private static @Nullable ArriereReponse arriere(
            Document d, Document acte, @Nullable Menage menage, Set<ClasseDonnees> classes) {
        Document arriere = acte.get("arriere", Document.class);
        boolean partenaire =
                acte.getString("nature").equals(Nature.SIGNALEMENT.name())
                        || acte.getString("nature").equals(Nature.SAISINE_CCAPEX.name());
        if (!partenaire) {
            return null;
        }
        String cle =
                Revendication.cle(d.getString("departement"), acte.getString("numero"))
                        + "/"
                        + acte.getInteger("generation", 1);
        ComplementsMenage dit =
                menage == null || !classes.contains(ClasseDonnees.I)
                        ? ComplementsMenage.AUCUN
                        : menage.complements(cle);
        return new ArriereReponse(
                arriere == null ? null : Champs.date(arriere, "constitueLe"),
                arriere == null ? null : Champs.montant(arriere, "montant"),
                dit.allocataire(),
                dit.referenceLocataire(),
                dit.typologie(),
                dit.actionsAmiables());
    }

    private static @Nullable ConcoursReponse concours(Document acte, Set<ClasseDonnees> classes) {
        Document concours = acte.get("concours", Document.class);
        boolean vulnerabilite = classes.contains(ClasseDonnees.V);
        return concours == null
                ? null
                : new ConcoursReponse(
                        Champs.date(concours, "expulsionPossibleLe"),
                        concours.getString("acteVise"),
                        vulnerabilite ? concours.getBoolean("veilleSociale") : null,
                        vulnerabilite ? concours.getBoolean("critereValide") : null);
    }
}
