package fr.ancrage.platform.erasure;

import fr.ancrage.platform.messages.ParkedMessages;
import fr.ancrage.platform.messages.ParkedMessages.ParkedMessage;
import java.util.List;
import java.util.Set;

/** Refused messages that name a subject: they are dropped, and the reasons noted with them. */
class ParkedAboutSubjects implements PersonalData {

    private final ParkedMessages parked;

    ParkedAboutSubjects(ParkedMessages parked) {
        this.parked = parked;
    }

    @Override
    public String kind() {
        return "messages-gares";
    }

    @Override
    public long count(Set<String> subjects) {
        return about(subjects).size();
    }

    @Override
    public void erase(Erasure erasure) {
        about(erasure.subjects()).forEach(message -> parked.dismiss(message.id()));
    }

    private List<ParkedMessage> about(Set<String> subjects) {
        return parked.list().stream()
                .filter(message -> subjects.stream().anyMatch(message.contenu()::contains))
                .toList();
    }
}
