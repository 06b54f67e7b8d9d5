package fr.ancrage.platform.messages;

/** Whether an event is still wanted here; what is not is let fall without a trace of it. */
@FunctionalInterface
public interface DeliveryGate {

    /**
     * @param event its body
     */
    boolean admits(byte[] event);
}
