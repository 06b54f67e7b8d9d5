package fr.ancrage.dossiers.rapprochement.usecase;

import fr.ancrage.dossiers.imports.lecture.LecteurFichier;
import fr.ancrage.dossiers.imports.lecture.LimitesFichier;
import fr.ancrage.dossiers.imports.model.Entetes;
import fr.ancrage.dossiers.imports.model.LigneBrute;
import fr.ancrage.dossiers.imports.model.LigneLue;
import fr.ancrage.dossiers.imports.model.NatureImport;
import fr.ancrage.dossiers.imports.model.ValidationLigne;
import fr.ancrage.dossiers.procedure.model.ActeRecu;
import fr.ancrage.dossiers.procedure.model.Provenance;
import fr.ancrage.dossiers.procedure.model.ResultatActe;
import fr.ancrage.dossiers.procedure.usecase.EnregistrerActe;
import fr.ancrage.dossiers.procedure.usecase.Registres;
import fr.ancrage.dossiers.procedure.usecase.RegistresSimules;
import fr.ancrage.dossiers.procedure.usecase.RegistresVides;
import fr.ancrage.dossiers.territoire.model.Commune;
import fr.ancrage.dossiers.territoire.model.Ressort;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import fr.ancrage.platform.charter.Chartes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One folder of partners' files with {@code verite.json}, which says whom each line is about:
 * imported in memory, all channels together, and held against the truth.
 */
final class FichiersDePartenaires {

    private static final LocalDate AUJOURDHUI = LocalDate.of(2026, 11, 20);
    private static final Chartes CHARTES = Chartes.load(Path.of("../deploy/charters"));

    private record SectionTerritoire(List<CommuneCharte> communes) {}

    private record CommuneCharte(
            String insee, String nom, String arrondissement, @Nullable List<String> codesPostaux) {}

    private final Path dossier;
    private final JsonNode verite;
    private final TerritoireDossiers territoire;
    private final Registres registres = RegistresSimules.sur(RegistresVides.registres());
    private final EnregistrerActe enregistrer = new EnregistrerActe(registres);
    private final Map<String, Integer> foyerDuDossier = new HashMap<>();
    private final Set<Integer> connus = new HashSet<>();

    private FichiersDePartenaires(Path dossier, String departement) {
        this.dossier = dossier;
        this.territoire = territoire(departement);
        try {
            this.verite =
                    JsonMapper.shared().readTree(Files.readString(dossier.resolve("verite.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All channels in the order in which they come, each with what became of it. */
    static Map<String, Bilan> importer(Path dossier, String departement) {
        FichiersDePartenaires fichiers = new FichiersDePartenaires(dossier, departement);
        Map<String, Bilan> bilans = new java.util.LinkedHashMap<>();
        bilans.put(
                "actes",
                fichiers.lire(NatureImport.ACTES, "actes-2026-S34.csv", "actes-2026-S46.csv"));
        bilans.put(
                "signalements",
                fichiers.lire(NatureImport.SIGNALEMENTS_CAF, "signalements-caf-2026-10.xlsx"));
        bilans.put(
                "saisines",
                fichiers.lire(NatureImport.SAISINES_BAILLEURS, "saisines-bailleurs-2026-10.xlsx"));
        return bilans;
    }

    private Bilan lire(NatureImport nature, String... fichiers) {
        Bilan bilan = new Bilan();
        ValidationLigne validation = nature.validation(territoire, Ressort.DEPARTEMENT, AUJOURDHUI);
        for (String fichier : fichiers) {
            List<LigneBrute> lignes = new ArrayList<>();
            Entetes entetes =
                    new LecteurFichier(LimitesFichier.HABITUELLES)
                            .lire(dossier.resolve(fichier), nature, lignes::add);
            for (LigneBrute ligne : lignes) {
                switch (validation.lire(entetes.valeurs(ligne))) {
                    case LigneLue.Valide valide ->
                            enregistrer(valide.acte(), fichier, ligne.numero(), bilan);
                    case LigneLue.Refusee refusee ->
                            throw new AssertionError(fichier + " " + refusee.problemes());
                    case LigneLue.Decision _ -> throw new AssertionError(fichier);
                }
            }
        }
        return bilan;
    }

    private void enregistrer(ActeRecu acte, String fichier, int ligne, Bilan bilan) {
        int foyer = foyer(acte);
        boolean connu = !connus.add(foyer);
        bilan.suites += connu ? 1 : 0;
        switch (enregistrer.executer(
                new EnregistrerActe.Commande(
                        acte, Provenance.ligne(fichier, ligne), "secretariat", AUJOURDHUI, null))) {
            case ResultatActe.Rattache r -> {
                boolean juste = foyerDuDossier.get(r.dossier()) == foyer;
                bilan.rattachees += juste ? 1 : 0;
                bilan.melangees += juste ? 0 : 1;
            }
            case ResultatActe.Ouvert o -> {
                foyerDuDossier.put(o.dossier(), foyer);
            }
            case ResultatActe.ARapprocher a -> {
                foyerDuDossier.put(a.dossier(), foyer);
                boolean juste =
                        registres.propositions().duDossier(a.dossier()).stream()
                                .anyMatch(p -> foyerDuDossier.get(p.candidat()) == foyer);
                bilan.proposees += juste ? 1 : 0;
                bilan.propositionsFausses += juste ? 0 : 1;
            }
            case ResultatActe.Doublon _, ResultatActe.NumeroDejaUtilise _, ResultatActe.Efface _ ->
                    throw new AssertionError(fichier + " " + ligne);
        }
    }

    private int foyer(ActeRecu acte) {
        String allocataire = acte.complements().allocataire();
        String reference = acte.complements().referenceLocataire();
        JsonNode foyer =
                allocataire != null
                        ? verite.get("signalementsCaf").get(allocataire)
                        : reference != null
                                ? verite.get("saisinesBailleurs").get(reference)
                                : verite.get("actes").get(acte.numero());
        return foyer.asInt();
    }

    private static TerritoireDossiers territoire(String departement) {
        return new TerritoireDossiers(
                departement,
                CHARTES
                        .pour(departement, AUJOURDHUI)
                        .orElseThrow()
                        .section("territoire", SectionTerritoire.class)
                        .communes()
                        .stream()
                        .map(c ->
                                new Commune(
                                        c.insee(),
                                        c.nom(),
                                        c.arrondissement(),
                                        c.codesPostaux() == null ? List.of() : c.codesPostaux()))
                        .toList(),
                List.of());
    }
}
