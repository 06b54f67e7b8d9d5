package fr.ancrage.commissions.releve.web;

import fr.ancrage.commissions.formation.model.Formation;
import fr.ancrage.commissions.formation.model.TablesFormations;
import fr.ancrage.commissions.seance.model.Seance;
import fr.ancrage.platform.horloge.HorlogeMetier;
import java.time.Duration;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/** A sitting as an agenda takes it in; times are absolute, so that no time zone need be known. */
@Component
class Calendrier {

    /** No source says how long a sitting lasts: half a day is kept free. */
    private static final Duration DUREE = Duration.ofHours(3);

    private final TablesFormations tables;
    private final HorlogeMetier horloge;

    Calendrier(TablesFormations tables, HorlogeMetier horloge) {
        this.tables = tables;
        this.horloge = horloge;
    }

    String de(Seance seance) {
        var p = seance.programme();
        var debut = p.date().atTime(p.heure()).atZone(horloge.zone()).toInstant();
        var evenement = new VEvent();
        evenement.add(new Uid(seance.id() + "@ancrage"));
        evenement.add(new DtStamp(horloge.maintenant()));
        evenement.add(new DtStart<>(debut));
        evenement.add(new DtEnd<>(debut.plus(DUREE)));
        evenement.add(
                new Summary(
                        tables.pour(p.departement(), p.date())
                                .flatMap(t -> t.formation(p.formation()))
                                .map(Formation::nom)
                                .orElse(p.formation())));
        evenement.add(new Location(p.lieu()));
        evenement.add(
                new Status(
                        switch (seance.etat()) {
                            case PROGRAMMEE, CLOSE -> Status.VALUE_CONFIRMED;
                            case ANNULEE -> Status.VALUE_CANCELLED;
                        }));
        var calendrier = new Calendar();
        calendrier.add(new ProdId("-//Ancrage//Commissions//FR"));
        calendrier.add(ImmutableVersion.VERSION_2_0);
        calendrier.add(ImmutableCalScale.GREGORIAN);
        calendrier.add(evenement);
        return calendrier.toString();
    }
}
