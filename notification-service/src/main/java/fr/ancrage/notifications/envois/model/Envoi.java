package fr.ancrage.notifications.envois.model;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that leaves, to one addressee. Its life:
 *
 * <pre>
 * letter   PREPARE ─ A_IMPRIMER ─ REMIS (printed) ─ CONFIRME (posted)
 * mail     PREPARE ─ REMIS (recorded before it is made) ─ CONFIRME
 *             ▲          │ not taken          │ nobody knows
 *             └─ ECHOUE ◀┴──▶ BLOQUE ◀────────┘        a person replays or dismisses
 * inbox    CONFIRME at once
 * </pre>
 *
 * <p>Each method answers with the envoi after it, or with nothing when its state does not allow it.
 *
 * @param demandeurs the acts that asked it; when all are undone and it has not left, it is
 *     cancelled
 * @param impliques organisations involved in the dossier now, whose social workers may read it
 * @param sequence the place, in its dossier's history, of what last asked it
 */
public record Envoi(
        String id,
        Contenu contenu,
        Destinataire destinataire,
        Canal canal,
        Suivi suivi,
        Set<String> demandeurs,
        Set<String> impliques,
        long sequence) {

    private static final int ESSAIS = 8;
    private static final Duration PREMIERE_PAUSE = Duration.ofMinutes(1);

    public Envoi {
        demandeurs = Set.copyOf(demandeurs);
        impliques = Set.copyOf(impliques);
    }

    /** The same procedure, stage, letter and addressee give the same id for ever. */
    public static String cle(
            @Nullable String dossier, String stade, String courrier, Destinataire destinataire) {
        return UUID.nameUUIDFromBytes(
                        String.join(
                                        "|",
                                        "envoi",
                                        dossier == null ? "" : dossier,
                                        stade,
                                        courrier,
                                        destinataire.cle())
                                .getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Recorded. What goes to an inbox alone is there at once. */
    public static Envoi prepare(
            String id,
            Contenu contenu,
            Destinataire destinataire,
            Canal canal,
            String demandeur,
            Set<String> impliques,
            long sequence,
            LocalDate le) {
        var suivi = Suivi.prepare(le);
        return new Envoi(
                id,
                contenu,
                destinataire,
                canal,
                canal == Canal.PORTAIL ? suivi.confirme(le) : suivi,
                Set.of(demandeur),
                impliques,
                sequence);
    }

    /** Nobody to write to: a person sees it. */
    public Envoi sansDestinataire(MotifEnvoi motif) {
        return avec(suivi.etat(EtatEnvoi.SANS_DESTINATAIRE, motif, null));
    }

    public EtatEnvoi etat() {
        return suivi.etat();
    }

    public boolean postal() {
        return canal == Canal.COURRIER_POSTAL;
    }

    /** The organisation finds it in its inbox, whatever became of the mail that announced it. */
    public boolean dansLaBoite() {
        return destinataire.organisation() != null
                && !postal()
                && etat() != EtatEnvoi.SANS_DESTINATAIRE
                && etat() != EtatEnvoi.ANNULE;
    }

    public Optional<Envoi> ecrire(LocalDate le) {
        return si(postal() && etat() == EtatEnvoi.PREPARE, suivi.ecrit(le));
    }

    /**
     * Recorded as handed over before it is: whoever reads this state knows that it may have left.
     */
    public Optional<Envoi> remettre(Instant jusqua, LocalDate le) {
        return si(
                canal == Canal.MESSAGE
                        && (etat() == EtatEnvoi.PREPARE || etat() == EtatEnvoi.ECHOUE),
                suivi.remis(jusqua, null, le));
    }

    public Optional<Envoi> imprimer(String lot, LocalDate le) {
        return si(
                postal() && (etat() == EtatEnvoi.A_IMPRIMER || etat() == EtatEnvoi.REMIS),
                suivi.remis(null, lot, le));
    }

    public Optional<Envoi> confirmer(LocalDate le) {
        return si(etat() == EtatEnvoi.REMIS, suivi.confirme(le));
    }

    /** The mail server was not there: nothing left, and no attempt is counted. */
    public Optional<Envoi> patienter(Instant prochain) {
        return revenir(
                etat() == EtatEnvoi.REMIS && !postal(),
                suivi.attend(EtatEnvoi.PREPARE, suivi.essais(), prochain, null));
    }

    /** The mail server did not take it this time: again after a pause that doubles. */
    public Optional<Envoi> echouer(String reponse, Instant maintenant) {
        var essais = suivi.essais() + 1;
        return revenir(
                etat() == EtatEnvoi.REMIS && !postal(),
                essais >= ESSAIS
                        ? suivi.etat(EtatEnvoi.BLOQUE, MotifEnvoi.TROP_D_ESSAIS, reponse)
                        : suivi.attend(
                                EtatEnvoi.ECHOUE,
                                essais,
                                maintenant.plus(PREMIERE_PAUSE.multipliedBy(1L << (essais - 1))),
                                reponse));
    }

    public Optional<Envoi> bloquer(MotifEnvoi motif, @Nullable String reponse) {
        return si(
                etat() == EtatEnvoi.REMIS && !postal(),
                suivi.etat(EtatEnvoi.BLOQUE, motif, reponse));
    }

    /** What was written cannot be read any more: it is written anew before it leaves. */
    public Optional<Envoi> reecrire() {
        return revenir(
                postal() && (etat() == EtatEnvoi.A_IMPRIMER || etat() == EtatEnvoi.REMIS),
                suivi.etat(EtatEnvoi.PREPARE, null, null));
    }

    /** It cannot be written: the others go on, and a person sees this one. */
    public Optional<Envoi> renoncerAEcrire() {
        return si(
                postal() && etat() == EtatEnvoi.PREPARE,
                suivi.etat(EtatEnvoi.BLOQUE, MotifEnvoi.ECRITURE_IMPOSSIBLE, null));
    }

    /** A person says: again. */
    public Optional<Envoi> rejouer() {
        return si(etat() == EtatEnvoi.BLOQUE, suivi.etat(EtatEnvoi.PREPARE, null, null));
    }

    /** A person says: never mind, with a reason. */
    public Optional<Envoi> ecarter(String raison) {
        return si(
                etat() == EtatEnvoi.BLOQUE || etat() == EtatEnvoi.SANS_DESTINATAIRE,
                suivi.etat(EtatEnvoi.ANNULE, MotifEnvoi.ECARTE, raison));
    }

    /** A person says: it did arrive. */
    public Optional<Envoi> constaterParti(LocalDate le) {
        return si(
                etat() == EtatEnvoi.BLOQUE && suivi.motif() == MotifEnvoi.ISSUE_INCONNUE,
                suivi.confirme(le));
    }

    public Optional<Envoi> lire(LocalDate le) {
        return si(dansLaBoite() && suivi.luLe() == null, suivi.lu(le));
    }

    /** What asked it is undone: it is cancelled when nothing else asks it and it has not left. */
    public Optional<Envoi> annuler(String demandeur, MotifEnvoi motif) {
        if (!demandeurs.contains(demandeur)) {
            return Optional.empty();
        }
        var reste = new HashSet<>(demandeurs);
        reste.remove(demandeur);
        var apres =
                !reste.isEmpty()
                        ? suivi
                        : etat().parti() || peutEtreParti()
                                ? suivi.remarque(motif)
                                : suivi.etat(EtatEnvoi.ANNULE, motif, null);
        return Optional.of(
                new Envoi(id, contenu, destinataire, canal, apres, reste, impliques, sequence));
    }

    private boolean peutEtreParti() {
        return etat() == EtatEnvoi.BLOQUE && suivi.motif() == MotifEnvoi.ISSUE_INCONNUE;
    }

    /** Its dossier is closed: what has not left does not leave, but what the closing asked. */
    public Optional<Envoi> arreter(String cloture) {
        return si(
                !etat().parti()
                        && !peutEtreParti()
                        && etat() != EtatEnvoi.ANNULE
                        && !demandeurs.contains(cloture),
                suivi.etat(EtatEnvoi.ANNULE, MotifEnvoi.DOSSIER_CLOS, null));
    }

    /** Another letter stands for it. */
    public Optional<Envoi> doubler() {
        return si(
                !etat().parti() && etat() != EtatEnvoi.ANNULE,
                suivi.etat(EtatEnvoi.ANNULE, MotifEnvoi.DOUBLON, null));
    }

    /** Asked by one more act; what was cancelled without having left is prepared again. */
    public Optional<Envoi> redemander(Envoi nouvelle) {
        if (demandeurs.containsAll(nouvelle.demandeurs())) {
            return Optional.empty();
        }
        var tous = new HashSet<>(demandeurs);
        tous.addAll(nouvelle.demandeurs());
        var renait =
                etat() == EtatEnvoi.ANNULE
                        && suivi.motif() != MotifEnvoi.ECARTE
                        && suivi.motif() != MotifEnvoi.DOUBLON;
        return Optional.of(
                renait
                        ? new Envoi(
                                id,
                                nouvelle.contenu(),
                                nouvelle.destinataire(),
                                nouvelle.canal(),
                                nouvelle.suivi(),
                                tous,
                                impliques,
                                Math.max(sequence, nouvelle.sequence()))
                        : new Envoi(
                                id,
                                contenu,
                                destinataire,
                                canal,
                                suivi,
                                tous,
                                impliques,
                                sequence));
    }

    public Optional<Envoi> suivreDossier(String dans) {
        return dans.equals(contenu.dossier())
                ? Optional.empty()
                : Optional.of(
                        new Envoi(
                                id,
                                contenu.pourDossier(dans),
                                destinataire,
                                canal,
                                suivi,
                                demandeurs,
                                impliques,
                                sequence));
    }

    /** Those whom the dossier involves now, and nobody else. */
    public Optional<Envoi> impliquer(Set<String> organisations) {
        return impliques.equals(organisations)
                ? Optional.empty()
                : Optional.of(
                        new Envoi(
                                id,
                                contenu,
                                destinataire,
                                canal,
                                suivi,
                                demandeurs,
                                organisations,
                                sequence));
    }

    /** It comes back without having left: undone meanwhile, it does not leave again. */
    private Optional<Envoi> revenir(boolean permis, Suivi apres) {
        var motif = suivi.remarque() == null ? MotifEnvoi.ACTE_ANNULE : suivi.remarque();
        return si(permis, demandeurs.isEmpty() ? suivi.etat(EtatEnvoi.ANNULE, motif, null) : apres);
    }

    private Optional<Envoi> si(boolean permis, Suivi apres) {
        return permis ? Optional.of(avec(apres)) : Optional.empty();
    }

    private Envoi avec(Suivi apres) {
        return new Envoi(id, contenu, destinataire, canal, apres, demandeurs, impliques, sequence);
    }
}
