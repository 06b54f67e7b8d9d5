package fr.ancrage.dossiers.menage.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.menage.model.Menage;
import fr.ancrage.dossiers.menage.model.Personne;
import fr.ancrage.dossiers.menage.model.VersionMenage;
import fr.ancrage.dossiers.menage.model.Vulnerabilite;
import fr.ancrage.dossiers.territoire.model.Organisation;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The household and its dwelling as one reader sees them: each thing by its class of data.
 *
 * @param version how many times somebody wrote them; a change names it
 */
@DonneePersonnelle
@JsonInclude(JsonInclude.Include.NON_NULL)
record FicheMenageReponse(
        String dossier,
        String reference,
        int version,
        @Nullable List<PersonneFiche> personnes,
        @Nullable LogementFiche logement,
        @Nullable List<String> telephones,
        @Nullable String courriel,
        @Nullable Integer adultes,
        @Nullable Integer enfants,
        @Nullable List<VulnerabiliteReponse> vulnerabilites,
        @Nullable List<CritereFiche> criteresDesActes,
        @Nullable List<CritereFiche> criteresPossibles,
        GesteMenage completer,
        GesteMenage demanderVulnerabilite,
        List<VersionMenageReponse> versions) {

    private static final String LECTURE =
            "Réservé au secrétariat et à qui suit le ménage ; un accès par exception ou un dossier"
                    + " archivé ne donne qu’à lire.";

    @DonneePersonnelle
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PersonneFiche(@Nullable String civilite, String nom, String prenom) {

        static List<PersonneFiche> de(Collection<Personne> personnes) {
            return personnes.stream()
                    .map(p -> new PersonneFiche(p.civilite(), p.nom(), p.prenom()))
                    .toList();
        }

        @Override
        public String toString() {
            return "PersonneFiche[***]";
        }
    }

    @DonneePersonnelle
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LogementFiche(String voie, @Nullable String codePostal, String commune) {
        @Override
        public String toString() {
            return "LogementFiche[***]";
        }
    }

    record CritereFiche(String code, String libelle) {}

    /** Whether it may be done now, and why not. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GesteMenage(boolean permis, @Nullable String raison) {

        static GesteMenage de(boolean permis, String sinon) {
            return new GesteMenage(permis, permis ? null : sinon);
        }
    }

    @DonneePersonnelle
    record VulnerabiliteReponse(
            String id,
            String critere,
            String libelle,
            Vulnerabilite.Etat etat,
            List<EtapeVulnerabilite> etapes,
            GesteMenage retenir,
            GesteMenage terminer) {
        @Override
        public String toString() {
            return "VulnerabiliteReponse[***]";
        }
    }

    /**
     * @param par name of the organisation that took the step
     */
    record EtapeVulnerabilite(Vulnerabilite.Etat etat, LocalDate le, String par) {}

    /** What was written on a day, the latest first. */
    @DonneePersonnelle
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VersionMenageReponse(
            LocalDate le,
            String par,
            @Nullable List<PersonneFiche> personnes,
            @Nullable String voie,
            @Nullable List<String> telephonesAjoutes,
            @Nullable List<String> telephonesEcartes,
            @Nullable String courriel,
            @Nullable Integer adultes,
            @Nullable Integer enfants) {
        @Override
        public String toString() {
            return "VersionMenageReponse[***]";
        }
    }

    static FicheMenageReponse de(MenageOuvert ouvert) {
        Menage menage = ouvert.menage();
        Set<ClasseDonnees> classes = ouvert.classes();
        TerritoireDossiers territoire = ouvert.territoire();
        VersionMenage courante = menage.fiche().courante().orElse(null);
        boolean c = classes.contains(ClasseDonnees.C);
        boolean s = classes.contains(ClasseDonnees.S);
        boolean v = classes.contains(ClasseDonnees.V);
        return new FicheMenageReponse(
                ouvert.dossier().id(),
                ouvert.dossier().reference(),
                menage.fiche().versions().size(),
                PersonneFiche.de(menage.personnes()),
                new LogementFiche(
                        menage.adresse().voie(),
                        menage.adresse().codePostal(),
                        menage.adresse().communeNom()),
                c ? List.copyOf(menage.telephones()) : null,
                c && courante != null ? courante.courriel() : null,
                s && courante != null ? courante.adultes() : null,
                s && courante != null ? courante.enfants() : null,
                v ? vulnerabilites(ouvert) : null,
                v ? criteres(menage.criteresDesActes(), territoire) : null,
                v ? criteres(territoire.codesDesCriteres(), territoire) : null,
                GesteMenage.de(ouvert.ecrit(), LECTURE),
                GesteMenage.de(ouvert.ecrit(), LECTURE),
                menage.fiche().versions().reversed().stream()
                        .map(w -> version(w, classes, territoire))
                        .toList());
    }

    private static List<VulnerabiliteReponse> vulnerabilites(MenageOuvert ouvert) {
        return ouvert.menage().fiche().vulnerabilites().reversed().stream()
                .map(v ->
                        new VulnerabiliteReponse(
                                v.id(),
                                v.critere(),
                                ouvert.territoire()
                                        .libelleDuCritere(v.critere())
                                        .orElse(v.critere()),
                                v.etat(),
                                v.etapes().stream()
                                        .map(e ->
                                                new EtapeVulnerabilite(
                                                        e.etat(),
                                                        e.le(),
                                                        nom(e.organisation(), ouvert.territoire())))
                                        .toList(),
                                retenir(ouvert, v),
                                terminer(ouvert, v)))
                .toList();
    }

    private static GesteMenage retenir(MenageOuvert ouvert, Vulnerabilite v) {
        return GesteMenage.de(
                ouvert.retient() && v.peut(Vulnerabilite.Etat.ACTIVE),
                ouvert.retient()
                        ? "Ce critère est déjà retenu, ou terminé."
                        : "Réservé au secrétariat de la CCAPEX.");
    }

    private static GesteMenage terminer(MenageOuvert ouvert, Vulnerabilite v) {
        return GesteMenage.de(
                ouvert.ecrit() && v.peut(Vulnerabilite.Etat.TERMINEE),
                ouvert.ecrit() ? "Ce critère est terminé." : LECTURE);
    }

    private static List<CritereFiche> criteres(
            Collection<String> codes, TerritoireDossiers territoire) {
        return codes.stream()
                .map(code -> new CritereFiche(code, territoire.libelleDuCritere(code).orElse(code)))
                .toList();
    }

    private static VersionMenageReponse version(
            VersionMenage v, Set<ClasseDonnees> classes, TerritoireDossiers territoire) {
        boolean c = classes.contains(ClasseDonnees.C);
        boolean s = classes.contains(ClasseDonnees.S);
        return new VersionMenageReponse(
                v.le(),
                nom(v.organisation(), territoire),
                PersonneFiche.de(v.personnes()),
                v.voie(),
                c ? List.copyOf(v.telephonesAjoutes()) : null,
                c ? List.copyOf(v.telephonesEcartes()) : null,
                c ? v.courriel() : null,
                s ? v.adultes() : null,
                s ? v.enfants() : null);
    }

    private static String nom(String organisation, TerritoireDossiers territoire) {
        return territoire.parCode(organisation).map(Organisation::nom).orElse(organisation);
    }

    @Override
    public String toString() {
        return "FicheMenageReponse[" + reference + "]";
    }
}
