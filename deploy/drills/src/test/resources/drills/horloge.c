/*
 * A system clock that is wrong by DRILL_CLOCK seconds, for the process that it is preloaded into.
 * The monotonic clock stays right; a wait until a time of the wrong clock ends at the right moment.
 */
#define _GNU_SOURCE
#include <pthread.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

/* No machine has been up for thirty years: later times are those of a calendar. */
#define LONGEST_UPTIME 1000000000

static time_t off;

__attribute__((constructor)) static void read_setting(void) {
    const char *seconds = getenv("DRILL_CLOCK");
    off = seconds ? atol(seconds) : 0;
}

int clock_gettime(clockid_t clock, struct timespec *now) {
    int failed = syscall(SYS_clock_gettime, clock, now);
    if (!failed && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
        now->tv_sec += off;
    }
    return failed;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    struct timespec exact;
    (void)zone;
    clock_gettime(CLOCK_REALTIME, &exact);
    now->tv_sec = exact.tv_sec;
    now->tv_usec = exact.tv_nsec / 1000;
    return 0;
}

time_t time(time_t *now) {
    struct timespec exact;
    clock_gettime(CLOCK_REALTIME, &exact);
    if (now) {
        *now = exact.tv_sec;
    }
    return exact.tv_sec;
}

int pthread_cond_timedwait(pthread_cond_t *restrict condition, pthread_mutex_t *restrict mutex,
                           const struct timespec *restrict until) {
    struct timespec right = *until;
    if (until->tv_sec < LONGEST_UPTIME) {
        return pthread_cond_clockwait(condition, mutex, CLOCK_MONOTONIC, &right);
    }
    right.tv_sec -= off;
    return pthread_cond_clockwait(condition, mutex, CLOCK_REALTIME, &right);
}
