package fr.ancrage.platform.test.droits;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.platform.test.droits.Droits.Compte;
import fr.ancrage.platform.test.droits.OpenApi.Adresse;
import fr.ancrage.platform.test.droits.TableDuService.Ligne;
import fr.ancrage.platform.test.tokens.Token;
import fr.ancrage.platform.test.tokens.TokenIssuer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every endpoint of a service × every role × own, same territory, other territory, other
 * département, no good token: what product §3 says, and no field more. A service says only how one
 * thing of each sort is made in each place, and has its table in {@code droits.yml}.
 *
 * <p>A test that has another class above it calls the public methods of an instance of its own.
 *
 * <p>Rows are called in the table's order, those to whom an act is granted last: what ends a thing
 * stands at the end of the table.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class MatriceDesDroits {

    private static final long GRAINE = 20261126L;
    private static final int ESSAIS = 20;

    /** A machine without the scope is nobody. */
    private static final Set<Integer> RIEN = Set.of(401, 403);

    /** In the tables: every role that follows cases. */
    static final String DOSSIERS = "dossiers";

    private final Droits droits = Droits.duProduit();
    private final TableDuService table = TableDuService.lue();
    private final OpenApi openApi = OpenApi.du(table.service());
    private final Map<String, Map<String, String>> classes = table.classesDesChamps();
    private final Map<String, String> jetons = new LinkedHashMap<>();
    private final Map<String, Map<Lieu, Chose>> choses = new LinkedHashMap<>();
    private @Nullable Appel appel;
    private int cellules;

    protected abstract int port();

    /**
     * One thing of each sort in each place; in {@link Lieu#PROPRE}, everybody is involved in it.
     */
    protected abstract List<Chose> faire();

    @BeforeAll
    public void tout_existe() {
        appel = new Appel(port());
        droits.comptes().forEach(compte -> jetons.put(compte.nom(), bonJeton(compte)));
        faire().forEach(chose ->
                choses.computeIfAbsent(chose.sorte(), _ -> new EnumMap<>(Lieu.class))
                        .put(chose.lieu(), chose));
    }

    @Test
    public void aucune_adresse_aucun_role_aucun_champ_ne_manque_aux_tables() {
        assertThat(Manques.de(openApi, table, droits)).isEmpty();
        assertThat(choses.keySet()).isEqualTo(table.choses().keySet());
        choses.forEach((sorte, parLieu) ->
                assertThat(parLieu.keySet())
                        .as("places where there is a thing of the sort %s", sorte)
                        .containsExactlyInAnyOrder(Lieu.values()));
    }

    @TestFactory
    public Stream<DynamicTest> chaque_adresse_pour_chaque_role_et_chaque_situation() {
        return table.adresses().entrySet().stream()
                .filter(ligne -> adresse(ligne.getKey()).isPresent())
                .map(ligne ->
                        DynamicTest.dynamicTest(
                                ligne.getKey(),
                                () ->
                                        tous(
                                                adresse(ligne.getKey()).orElseThrow(),
                                                ligne.getValue())));
    }

    private void tous(Adresse adresse, Ligne ligne) {
        assertThat(fautes(adresse, ligne)).isEmpty();
    }

    /** The endpoint of a row; a row of none is told by the other test. */
    private Optional<Adresse> adresse(String ligne) {
        var nom = TableDuService.adresse(ligne);
        return openApi.adresses().stream().filter(a -> a.nom().equals(nom)).findFirst();
    }

    /** Nothing that is read holds a field outside the grant, whatever things are made of. */
    @Test
    void de_tout_ce_qui_peut_exister_aucune_lecture_ne_montre_un_champ_de_trop() {
        var hasard = new Random(GRAINE);
        var fautes = new ArrayList<String>();
        for (var essai = 0; essai < ESSAIS; essai++) {
            for (var chose : engendrer(hasard, essai)) {
                table.adresses().forEach((nom, ligne) -> relire(nom, ligne, chose, fautes));
            }
        }
        assertThat(fautes).as("seed %d", GRAINE).isEmpty();
    }

    private void relire(String nom, Ligne ligne, Chose chose, List<String> fautes) {
        if (chose.sorte().equals(ligne.chose()) && ligne.genre() != TableDuService.Genre.ACTE) {
            var adresse = adresse(nom).orElseThrow();
            droits.comptes().stream()
                    .filter(c -> ligne.genre() != TableDuService.Genre.LISTE || demande(ligne, c))
                    .forEach(c -> surChaqueChose(adresse, ligne, c, List.of(chose), fautes));
        }
    }

    /**
     * Things with any of the optional data that their sort can have, some involving the accounts.
     *
     * @param essai how many were made before
     */
    protected List<Chose> engendrer(Random hasard, int essai) {
        return List.of();
    }

    @AfterAll
    public void dire_combien() {
        System.out.println(
                "Rights: "
                        + table.service()
                        + ", "
                        + table.adresses().size()
                        + " endpoints, "
                        + droits.roles().size()
                        + " roles, "
                        + cellules
                        + " cells");
    }

    private List<String> fautes(Adresse adresse, Ligne ligne) {
        var fautes = new ArrayList<String>();
        sansBonJeton(adresse, ligne, fautes);
        var comptes = new ArrayList<>(droits.comptes());
        comptes.sort(Comparator.comparing(compte -> peutTout(ligne, compte)));
        for (var compte : comptes) {
            if (ligne.chose() == null) {
                sansChose(adresse, ligne, compte, fautes);
            } else if (ligne.genre() == TableDuService.Genre.LISTE && !demande(ligne, compte)) {
                attendre(
                        fautes,
                        compte,
                        null,
                        compte.machine() ? RIEN : Set.of(403),
                        () -> appeler(adresse, ligne, une(ligne), compte));
            } else {
                surChaqueChose(
                        adresse,
                        ligne,
                        compte,
                        choses.getOrDefault(ligne.chose(), Map.of()).values(),
                        fautes);
            }
        }
        return fautes;
    }

    /** Nobody without a good token for this very service, whatever the role it claims. */
    private void sansBonJeton(Adresse adresse, Ligne ligne, List<String> fautes) {
        var chose = ligne.chose() == null ? null : une(ligne);
        var mauvais = new LinkedHashMap<String, String>();
        mauvais.put("no token", "");
        var secretariat =
                droits.comptes().stream().filter(c -> !c.machine()).findFirst().orElseThrow();
        mauvais.put("expired", emis(secretariat).expired().bearer());
        mauvais.put("not signed", "Bearer " + emis(secretariat).unsigned());
        droits.comptes()
                .forEach(compte ->
                        mauvais.put(
                                "for another service: " + compte.nom(),
                                jeton(compte, "another-service")));
        mauvais.forEach((nom, jeton) -> {
            cellules++;
            var statut = appeler(adresse, ligne, chose, jeton).statut();
            if (statut != 401) {
                fautes.add(nom + ": " + statut);
            }
        });
    }

    private String bonJeton(Compte compte) {
        return compte.machine()
                ? machine(compte.organisation(), "")
                : jeton(compte.role(), compte.organisation(), table.service());
    }

    private String jeton(Compte compte, String audience) {
        return jeton(compte.role(), compte.organisation(), audience);
    }

    /** A valid token of an account of that role and organisation, for one API. */
    protected String jeton(String role, String organisation, String audience) {
        return TokenIssuer.shared()
                .token(role + "-" + organisation, organisation, role)
                .forAudience(audience)
                .bearer();
    }

    /** A valid token of a machine, with these scopes. */
    protected String machine(String client, String portee) {
        return Appel.machine(client, portee);
    }

    private static Token emis(Compte compte) {
        return TokenIssuer.shared()
                .token(
                        compte.role() + "-" + compte.organisation(),
                        compte.organisation(),
                        compte.role());
    }

    private void sansChose(Adresse adresse, Ligne ligne, Compte compte, List<String> fautes) {
        var attendus =
                compte.machine() ? RIEN : peutTout(ligne, compte) ? ligne.permis() : Set.of(403);
        var reponse =
                attendre(
                        fautes,
                        compte,
                        null,
                        attendus,
                        () -> appeler(adresse, ligne, null, compte));
        champs(fautes, adresse, compte, null, reponse, droits.role(compte).toutesLesClasses());
        var portee = ligne.portee();
        if (compte.machine() && portee != null) {
            attendre(
                    fautes,
                    compte,
                    null,
                    ligne.permis(),
                    () -> appeler(adresse, ligne, null, machine(compte.organisation(), portee)));
        }
    }

    private void surChaqueChose(
            Adresse adresse,
            Ligne ligne,
            Compte compte,
            Collection<Chose> surLesquelles,
            List<String> fautes) {
        var sorte = table.sorte(Objects.requireNonNull(ligne.chose()));
        for (var chose : surLesquelles) {
            var vue = droits.classes(compte, chose, sorte.ouvre());
            var accordees = vue.orElse(Set.of());
            var visible = vue.filter(c -> OpenApi.accorde(sorte.classe(), c)).isPresent();
            var lisible =
                    visible
                            && (ligne.classe() == null
                                    || OpenApi.accorde(ligne.classe(), accordees));
            var reponse =
                    attendre(
                            fautes,
                            compte,
                            chose,
                            attendus(ligne, compte, chose, visible, lisible),
                            () -> appeler(adresse, ligne, chose, compte));
            if (ligne.genre() == TableDuService.Genre.LISTE
                    && reponse.texte().contains(chose.repere()) != lisible) {
                fautes.add(
                        situation(compte, chose)
                                + (lisible ? ": not in the list" : ": in the list"));
            }
            if (ligne.montre() != null && reponse.statut() == 200) {
                montre(fautes, ligne.montre(), compte, chose.lieu(), reponse);
            }
            champs(
                    fautes,
                    adresse,
                    compte,
                    chose,
                    reponse,
                    lisible && visePrecisement(ligne)
                            ? accordees
                            : droits.role(compte).toutesLesClasses());
            if (!accordees.contains("I")
                    && chose.secrets().stream().anyMatch(reponse.texte()::contains)) {
                fautes.add(situation(compte, chose) + ": tells who the household is");
            }
        }
    }

    private void montre(
            List<String> fautes, String sorte, Compte compte, Lieu lieu, Appel.Reponse reponse) {
        var montree = Objects.requireNonNull(choses.getOrDefault(sorte, Map.of()).get(lieu));
        var vue =
                droits.classes(compte, montree, table.sorte(sorte).ouvre())
                        .filter(c -> OpenApi.accorde(table.sorte(sorte).classe(), c))
                        .isPresent();
        if (reponse.texte().contains(montree.repere()) != vue) {
            fautes.add(situation(compte, montree) + (vue ? ": not shown" : ": shown"));
        }
    }

    private Set<Integer> attendus(
            Ligne ligne, Compte compte, Chose chose, boolean visible, boolean lisible) {
        if (compte.machine()) {
            return RIEN;
        }
        if (!passe(ligne, compte)) {
            return Set.of(403);
        }
        return switch (ligne.genre()) {
            case LISTE -> Set.of(200);
            case ELEMENT -> !visible ? Set.of(404) : lisible ? ligne.permis() : Set.of(403);
            case ACTE ->
                    !visible
                            ? Set.of(404)
                            : lisible
                                            && ligne.roles() != null
                                            && ligne.roles().contains(compte.role())
                                            && (ligne.lien() == null
                                                    || Droits.tient(ligne.lien(), compte, chose))
                                    ? ligne.permis()
                                    : Set.of(403);
            case OUVERT, RESERVE, MACHINE ->
                    throw new IllegalStateException("no thing is asked for: " + ligne);
        };
    }

    private boolean passe(Ligne ligne, Compte compte) {
        var porte = ligne.porte();
        return porte == null
                || porte.contains(compte.role())
                || (porte.contains(DOSSIERS) && droits.role(compte).suitDesDossiers());
    }

    /** A list that is asked about one thing shows nothing of others. */
    private static boolean visePrecisement(Ligne ligne) {
        return ligne.genre() != TableDuService.Genre.LISTE
                || (ligne.requete() != null && ligne.requete().contains("{"))
                || (ligne.corps() != null && ligne.corps().contains("{"));
    }

    private boolean demande(Ligne ligne, Compte compte) {
        return ligne.roles() == null
                ? droits.role(compte).suitDesDossiers()
                : ligne.roles().contains(compte.role());
    }

    /** Whether the row itself grants it, before any thing is looked at. */
    private boolean peutTout(Ligne ligne, Compte compte) {
        return switch (ligne.genre()) {
            case OUVERT -> true;
            case MACHINE -> false;
            case LISTE, ELEMENT -> demande(ligne, compte);
            case RESERVE, ACTE ->
                    ligne.roles() != null
                            && ligne.roles().contains(compte.role())
                            && (ligne.departement() == null
                                    || ligne.departement().equals(compte.departement()));
        };
    }

    private Appel.Reponse attendre(
            List<String> fautes,
            Compte compte,
            @Nullable Chose chose,
            Set<Integer> attendus,
            java.util.function.Supplier<Appel.Reponse> appel) {
        cellules++;
        var reponse = appel.get();
        if (!attendus.contains(reponse.statut())) {
            var dit = reponse.json() && reponse.statut() >= 400 ? " " + reponse.texte() : "";
            fautes.add(
                    situation(compte, chose)
                            + ": "
                            + reponse.statut()
                            + ", not "
                            + attendus
                            + (dit.length() > 200 ? dit.substring(0, 200) : dit));
        }
        return reponse;
    }

    private void champs(
            List<String> fautes,
            Adresse adresse,
            Compte compte,
            @Nullable Chose chose,
            Appel.Reponse reponse,
            Set<String> accordees) {
        var schema = adresse.reponse();
        if (reponse.statut() < 300 && reponse.json() && schema != null) {
            openApi.enTrop(reponse.corps(), schema, classes, accordees)
                    .forEach(champ -> fautes.add(situation(compte, chose) + ": " + champ));
        }
    }

    private static String situation(Compte compte, @Nullable Chose chose) {
        return chose == null ? compte.nom() : compte.nom() + ", " + chose.lieu();
    }

    private Chose une(Ligne ligne) {
        return Objects.requireNonNull(
                choses.getOrDefault(ligne.chose(), Map.of()).get(Lieu.PROPRE),
                () -> "nothing was made for " + ligne);
    }

    private Appel.Reponse appeler(
            Adresse adresse, Ligne ligne, @Nullable Chose chose, Compte compte) {
        return appeler(adresse, ligne, chose, Objects.requireNonNull(jetons.get(compte.nom())));
    }

    private Appel.Reponse appeler(
            Adresse adresse, Ligne ligne, @Nullable Chose chose, String jeton) {
        var chemin =
                (ligne.chemin() == null ? adresse.chemin() : ligne.chemin())
                        + (ligne.requete() == null ? "" : ligne.requete());
        var corps = ligne.corps() != null ? ligne.corps() : adresse.corps() == null ? null : "{}";
        if (chose != null) {
            chemin = chose.remplir(chemin);
            corps = corps == null ? null : chose.remplir(corps);
        }
        chemin = chemin.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        var client = Objects.requireNonNull(appel, "the service is started");
        return ligne.fichier() == null
                ? client.json(adresse.methode(), chemin, jeton, corps)
                : client.fichier(chemin, jeton, ligne.fichier());
    }
}
