package fr.ancrage.commissions.indicateur.web;

import fr.ancrage.commissions.formation.model.TableFormations;
import fr.ancrage.commissions.formation.model.TablesFormations;
import fr.ancrage.commissions.habilitation.Habilitation;
import fr.ancrage.commissions.habilitation.Habilitation.Chiffres;
import fr.ancrage.commissions.indicateur.model.Indicateur;
import fr.ancrage.commissions.indicateur.model.PetitsEffectifs;
import fr.ancrage.commissions.indicateur.model.PetitsEffectifs.CompteMasque;
import fr.ancrage.commissions.indicateur.model.Recompte;
import fr.ancrage.commissions.indicateur.model.Valeur;
import fr.ancrage.commissions.indicateur.usecase.CalculerIndicateurs;
import fr.ancrage.commissions.indicateur.usecase.Recompter;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of product §5: no personal data, small cells hidden to those who only observe. */
@RestController
@RequestMapping("/api/commissions/indicateurs")
@Tag(name = "Indicateurs", description = "Les indicateurs de la charte, calculés depuis les faits")
class IndicateurController {

    private static final String CALCULE = "CALCULE";

    private final CalculerIndicateurs calculer;
    private final Recompter recompter;
    private final Habilitation habilitation;
    private final TablesFormations tables;
    private final HorlogeMetier horloge;

    IndicateurController(
            CalculerIndicateurs calculer,
            Recompter recompter,
            Habilitation habilitation,
            TablesFormations tables,
            HorlogeMetier horloge) {
        this.calculer = calculer;
        this.recompter = recompter;
        this.habilitation = habilitation;
        this.tables = tables;
        this.horloge = horloge;
    }

    /** A hidden figure is absent, and {@code masque} says so. */
    @Schema(name = "CompteIndicateur")
    record CompteDto(
            @Nullable String code,
            String nom,
            @Nullable Long faits,
            @Nullable Long procedures,
            @Nullable Long menages,
            boolean masque) {

        static CompteDto from(@Nullable String code, String nom, CompteMasque compte) {
            return new CompteDto(
                    code,
                    nom,
                    compte.faits(),
                    compte.procedures(),
                    compte.menages(),
                    compte.faits() == null
                            || compte.procedures() == null
                            || compte.menages() == null);
        }
    }

    @Schema(name = "Indicateur")
    record IndicateurReponse(
            String code,
            String libelle,
            String definition,
            String fournisseur,
            String source,
            @Schema(allowableValues = CALCULE) String statut,
            CompteDto total,
            List<CompteDto> parParc,
            List<CompteDto> parArrondissement) {}

    @Schema(requiredProperties = {"elements", "total", "page", "taille"})
    record PageIndicateurs(
            List<IndicateurReponse> elements,
            long total,
            int page,
            int taille,
            int annee,
            String departement,
            String nomDepartement,
            LocalDate calculeLe,
            boolean petitsEffectifsMasques) {}

    @Schema(
            name = "EntreeDeJournal",
            requiredProperties = {"sequence", "type", "data"})
    record EntreeRequete(long sequence, String type, Map<String, Object> data) {}

    @Schema(requiredProperties = {"annee", "departement", "entrees"})
    record RecompteRequete(int annee, String departement, List<EntreeRequete> entrees) {}

    @GetMapping
    @Operation(
            operationId = "lireIndicateurs",
            summary = "Les indicateurs d'une année, par parc et par arrondissement")
    PageIndicateurs lire(
            @Parameter(hidden = true) AgentConnecte agent,
            @RequestParam(required = false) @Nullable Integer annee,
            @RequestParam(required = false) @Nullable String departement) {
        var chiffres = habilitation.chiffres(agent);
        if (chiffres == Chiffres.AUCUN) {
            throw ProblemeException.interdit();
        }
        var table = habilitation.table(agent).orElseThrow(ProblemeException::introuvable);
        if (departement != null && !departement.equals(table.departement())) {
            throw ProblemeException.introuvable();
        }
        var laquelle = annee == null ? horloge.aujourdhui().getYear() : annee;
        annee(laquelle);
        return page(
                calculer.executer(table.departement(), laquelle),
                laquelle,
                table,
                chiffres == Chiffres.SANS_PETITS_EFFECTIFS);
    }

    @PostMapping("/recompte")
    @Operation(
            operationId = "recompterIndicateurs",
            summary =
                    "Recompter les mêmes indicateurs depuis des journaux (exploitant) : les deux"
                            + " doivent être égaux (R-361)")
    PageIndicateurs recompter(
            @Parameter(hidden = true) AgentConnecte agent, @RequestBody RecompteRequete requete) {
        if (!habilitation.recompte(agent)) {
            throw ProblemeException.interdit();
        }
        annee(requete.annee());
        var table =
                tables.pour(requete.departement(), horloge.aujourdhui())
                        .orElseThrow(ProblemeException::introuvable);
        return page(
                recompter.executer(
                        requete.entrees().stream()
                                .map(e -> new Recompte.Entree(e.sequence(), e.type(), e.data()))
                                .toList(),
                        requete.departement(),
                        requete.annee()),
                requete.annee(),
                table,
                false);
    }

    private static void annee(int annee) {
        var input = new Input();
        if (annee < 2000 || annee > 2100) {
            input.refuse("annee", "ANNEE_INVALIDE");
        }
        input.check();
    }

    private PageIndicateurs page(
            Map<Indicateur, Valeur> valeurs, int annee, TableFormations table, boolean masquer) {
        var elements = new ArrayList<IndicateurReponse>();
        valeurs.forEach((i, v) -> elements.add(reponse(i, v, table, masquer)));
        return new PageIndicateurs(
                elements,
                elements.size(),
                0,
                elements.size(),
                annee,
                table.departement(),
                table.nom(),
                horloge.aujourdhui(),
                masquer);
    }

    private static IndicateurReponse reponse(
            Indicateur i, Valeur v, TableFormations table, boolean masquer) {
        var parcs = avecTous(v.parParc(), List.of("PUBLIC", "PRIVE"));
        var arrondissements =
                avecTous(
                        v.parArrondissement(),
                        table.arrondissements().keySet().stream().sorted().toList());
        return new IndicateurReponse(
                i.code(),
                i.libelle(),
                i.definition(),
                i.fournisseur(),
                i.source(table.departement()),
                CALCULE,
                CompteDto.from(
                        null,
                        "Total",
                        masquer
                                ? PetitsEffectifs.total(v.total())
                                : CompteMasque.entier(v.total())),
                parts(
                        parcs,
                        masquer,
                        code ->
                                switch (code) {
                                    case "PUBLIC" -> "Parc public";
                                    case "PRIVE" -> "Parc privé";
                                    default -> "Parc non précisé";
                                }),
                parts(
                        arrondissements,
                        masquer,
                        code ->
                                code.isEmpty()
                                        ? "Arrondissement non précisé"
                                        : table.arrondissements().getOrDefault(code, code)));
    }

    private static Map<String, Valeur.Compte> avecTous(
            Map<String, Valeur.Compte> comptes, List<String> codes) {
        var tous = new LinkedHashMap<String, Valeur.Compte>();
        codes.forEach(c -> tous.put(c, comptes.getOrDefault(c, Valeur.Compte.ZERO)));
        new TreeMap<>(comptes).forEach(tous::putIfAbsent);
        return tous;
    }

    private static List<CompteDto> parts(
            Map<String, Valeur.Compte> comptes, boolean masquer, UnaryOperator<String> nom) {
        Map<String, CompteMasque> montres;
        if (masquer) {
            montres = PetitsEffectifs.parts(comptes);
        } else {
            montres = new LinkedHashMap<>();
            comptes.forEach((cle, compte) -> montres.put(cle, CompteMasque.entier(compte)));
        }
        return montres.entrySet().stream()
                .map(e -> CompteDto.from(e.getKey(), nom.apply(e.getKey()), e.getValue()))
                .toList();
    }
}
