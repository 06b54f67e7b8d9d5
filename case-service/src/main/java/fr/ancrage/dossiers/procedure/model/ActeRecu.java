package fr.ancrage.dossiers.procedure.model;

import fr.ancrage.dossiers.menage.model.Adresse;
import fr.ancrage.dossiers.menage.model.ComplementsMenage;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.menage.model.Menage;
import fr.ancrage.dossiers.menage.model.Mention;
import fr.ancrage.dossiers.menage.model.Personne;
import fr.ancrage.dossiers.rapprochement.model.AdresseNormalisee;
import fr.ancrage.dossiers.rapprochement.model.Texte;
import fr.ancrage.dossiers.rapprochement.model.Traits;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An act that passed validation, whatever brought it: a line of a file, a form, a partner's
 * software. It says both what happened and to whom; the case keeps the former, the household the
 * latter.
 */
@DonneePersonnelle
public record ActeRecu(
        String numero,
        String departement,
        EtapeProcedure etape,
        Parc parc,
        String arrondissement,
        List<Personne> personnes,
        Adresse adresse,
        Set<String> telephones,
        Bailleur bailleur,
        Bail bail,
        @Nullable Dette dette,
        @Nullable String etude,
        @Nullable String organisationEtude,
        @Nullable String tribunal,
        Set<String> motifs,
        SituationSociale situation,
        ComplementsMenage complements) {

    public ActeRecu {
        personnes = List.copyOf(personnes);
        telephones = Set.copyOf(telephones);
        motifs = Set.copyOf(motifs);
    }

    /**
     * An act about a case that is known: its household stays named as it was, since whoever reports
     * a decision proves nothing about names, and says nothing of lease and landlord.
     *
     * @param criteres the vulnerability criteria that the decision retains
     */
    public static ActeRecu surUnDossier(
            Dossier dossier,
            Menage menage,
            String numero,
            EtapeProcedure etape,
            Set<String> criteres) {
        Mention mention = menage.mentions().getFirst();
        return new ActeRecu(
                numero,
                dossier.departement(),
                etape,
                dossier.parc(),
                dossier.arrondissement(),
                mention.personnes(),
                mention.adresse(),
                Set.of(),
                Bailleur.INCONNU,
                Bail.INCONNU,
                null,
                null,
                null,
                null,
                Set.of(),
                SituationSociale.INCONNUE,
                ComplementsMenage.criteres(criteres));
    }

    public Traits traits() {
        return new Traits(
                personnes.stream().map(Personne::normalise).toList(),
                AdresseNormalisee.de(adresse.insee(), adresse.voie()),
                telephones,
                bail.date() == null ? Set.of() : Set.of(bail.date()),
                bail.loyer(),
                bail.charges(),
                complements.references());
    }

    /**
     * Says whether two lines under one number tell the same thing: case, accents, spaces and the
     * order of columns are not content; names, dates, amounts and address are.
     */
    public String empreinte() {
        if (etape instanceof EtapeExpulsion.DecisionCfp decision
                && decision.concours() != null
                && decision.concours().acteVise() != null) {
            // it found its case by a number: whom and where the case names may change meanwhile
            return hacher(numero + "\n" + etape);
        }
        Traits traits = traits();
        String contenu =
                String.join(
                        "\n",
                        numero,
                        etape.nature().name(),
                        etape.dateDesFaits().toString(),
                        etape.precisions().toString(),
                        parc.name(),
                        personnes.stream()
                                .map(p -> p.normalise().nom() + "|" + p.normalise().prenom())
                                .collect(Collectors.joining(";")),
                        traits.adresse().cle() + traits.adresse().complements(),
                        traits.telephones().stream().sorted().collect(Collectors.joining(";")),
                        bail.toString(),
                        dette == null ? "" : dette.montant() + "/" + dette.moisImpayes(),
                        bailleur.nom() == null ? "" : Texte.compact(bailleur.nom()),
                        etude == null ? "" : Texte.compact(etude));
        return hacher(contenu);
    }

    private static String hacher(String contenu) {
        try {
            byte[] hache =
                    MessageDigest.getInstance("SHA-256")
                            .digest(contenu.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hache, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "ActeRecu[" + etape.nature() + "]";
    }
}
