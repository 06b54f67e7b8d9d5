package fr.ancrage.commissions.bilan.web;

import fr.ancrage.commissions.bilan.model.ADeclarer;
import fr.ancrage.commissions.bilan.model.BilanAnnuel;
import fr.ancrage.commissions.bilan.model.Chiffres;
import fr.ancrage.commissions.bilan.model.Declaration;
import fr.ancrage.commissions.bilan.model.Ligne;
import fr.ancrage.commissions.bilan.model.Objectif;
import fr.ancrage.commissions.bilan.usecase.LireBilan.Lu;
import fr.ancrage.commissions.indicateur.model.PetitsEffectifs;
import fr.ancrage.platform.policy.ActionRefusee;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A bilan: what is counted, what is declared, what is written. Small cells are hidden. */
@Schema(name = "BilanAnnuel")
record BilanReponse(
        int annee,
        String departement,
        String nomDepartement,
        Etat etat,
        @Nullable LocalDate arreteLe,
        List<LigneReponse> expulsions,
        List<LigneReponse> activite,
        List<LigneReponse> avis,
        List<LigneReponse> preconisations,
        List<ObjectifReponse> objectifs,
        List<DeclarationReponse> declarations,
        @Nullable String appreciation,
        @Nullable String propositions,
        List<String> actions,
        @Nullable List<ActionRefusee> actionsRefusees) {

    enum Etat {
        EN_PREPARATION,
        ARRETE
    }

    /** The charter, as a bilan reads it. */
    record Cadre(String nomDepartement, List<Objectif> objectifs, List<ADeclarer> aDeclarer) {

        /** What is asked for every year, and what each objective is counted from. */
        List<ADeclarer> demandes() {
            return Stream.concat(
                            aDeclarer.stream(),
                            objectifs.stream()
                                    .map(o ->
                                            new ADeclarer(
                                                    o.reference(),
                                                    "Valeur de départ de l’objectif : "
                                                            + o.libelle(),
                                                    "Secrétariat de la CCAPEX",
                                                    o.source())))
                    .toList();
        }
    }

    @Schema(name = "LigneDeBilan")
    record LigneReponse(
            String code,
            String libelle,
            @Nullable Long annee,
            @Nullable Long precedente,
            String source) {

        static List<LigneReponse> from(List<Ligne> lignes) {
            return lignes.stream()
                    .map(l ->
                            new LigneReponse(
                                    l.code(), l.libelle(), l.annee(), l.precedente(), l.source()))
                    .toList();
        }
    }

    @Schema(name = "ObjectifDeLaCharte")
    record ObjectifReponse(
            String code,
            String libelle,
            int variation,
            int de,
            int a,
            @Nullable Long valeur,
            @Nullable Long reference,
            @Nullable Long constate,
            String source) {}

    @Schema(name = "DeclarationDeBilan")
    record DeclarationReponse(
            String code,
            String libelle,
            String fournisseur,
            String source,
            @Nullable Long valeur,
            @Nullable String origine) {}

    static BilanReponse from(
            Lu lu, Cadre cadre, List<String> actions, List<ActionRefusee> refusees) {
        var bilan = lu.bilan();
        var chiffres = lu.chiffres();
        var arrete = bilan.arrete();
        return new BilanReponse(
                bilan.id().annee(),
                bilan.id().departement(),
                cadre.nomDepartement(),
                arrete == null ? Etat.EN_PREPARATION : Etat.ARRETE,
                arrete == null ? null : arrete.le(),
                LigneReponse.from(chiffres.expulsions()),
                LigneReponse.from(chiffres.activite()),
                LigneReponse.from(chiffres.avis()),
                LigneReponse.from(chiffres.preconisations()),
                cadre.objectifs().stream().map(o -> objectif(o, bilan, chiffres)).toList(),
                cadre.demandes().stream().map(d -> declaration(d, bilan)).toList(),
                bilan.textes().appreciation(),
                bilan.textes().propositions(),
                actions,
                refusees);
    }

    private static ObjectifReponse objectif(Objectif o, BilanAnnuel bilan, Chiffres chiffres) {
        var compte =
                chiffres.expulsions().stream()
                        .filter(l -> l.code().equals(o.mesure()))
                        .findFirst()
                        .map(Ligne::annee)
                        .orElseGet(() -> declare(bilan, o.mesure()));
        var depart = declare(bilan, o.reference());
        return new ObjectifReponse(
                o.code(),
                o.libelle(),
                o.variation(),
                o.de(),
                o.a(),
                compte,
                depart,
                o.constate(compte, depart),
                o.source());
    }

    private static DeclarationReponse declaration(ADeclarer d, BilanAnnuel bilan) {
        var dite = bilan.textes().declarations().get(d.code());
        return new DeclarationReponse(
                d.code(),
                d.libelle(),
                d.fournisseur(),
                d.source(),
                dite == null ? null : montree(bilan, dite),
                dite == null ? null : dite.source());
    }

    /** The secretariat reads what it wrote; what is transmitted hides small figures. */
    private static @Nullable Long montree(BilanAnnuel bilan, Declaration dite) {
        if (bilan.arrete() == null) {
            return dite.valeur();
        }
        return PetitsEffectifs.montrer(dite.valeur());
    }

    private static @Nullable Long declare(BilanAnnuel bilan, String code) {
        var dite = bilan.textes().declarations().get(code);
        return dite == null ? null : PetitsEffectifs.montrer(dite.valeur());
    }
}
