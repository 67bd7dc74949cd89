// Counts the native blocks that are not freed, by size. Loaded with LD_PRELOAD before a process; see `soak`.
#define _GNU_SOURCE
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

extern void *__libc_malloc(size_t), *__libc_calloc(size_t, size_t), *__libc_realloc(void *, size_t), *__libc_memalign(size_t, size_t);
extern void __libc_free(void *);

// Open addressing with linear probing. At most three quarters are used; what does not fit is counted as missed.
#define SLOTS (1u << 22)
static struct { void *block; size_t size; } slots[SLOTS];
static unsigned used, missed;
static volatile int counting;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static unsigned home_of(void *block) { return (unsigned)(((uintptr_t)block >> 4) * 0x9E3779B97F4A7C15ull >> 42) % SLOTS; }

static void add(void *block, size_t size)
{
    if (!counting || !block)
        return;
    pthread_mutex_lock(&lock);
    if (used < SLOTS / 4 * 3) {
        unsigned at = home_of(block);
        while (slots[at].block)
            at = (at + 1) % SLOTS;
        slots[at].block = block;
        slots[at].size = size;
        used++;
    } else
        missed++;
    pthread_mutex_unlock(&lock);
}

// Moves later blocks of the same run into the gap, so that each is found from its home.
static void close_gap(unsigned gap)
{
    for (unsigned at = (gap + 1) % SLOTS; slots[at].block; at = (at + 1) % SLOTS) {
        unsigned home = home_of(slots[at].block);
        if ((at - home) % SLOTS >= (at - gap) % SLOTS) {
            slots[gap] = slots[at];
            gap = at;
        }
    }
    slots[gap].block = NULL;
}

// Returns the size of the block, or 0 for one that is not in the table.
static size_t drop(void *block)
{
    size_t size = 0;
    if (!counting || !block)
        return size;
    pthread_mutex_lock(&lock);
    for (unsigned at = home_of(block); slots[at].block; at = (at + 1) % SLOTS)
        if (slots[at].block == block) {
            size = slots[at].size;
            close_gap(at);
            used--;
            break;
        }
    pthread_mutex_unlock(&lock);
    return size;
}

void *malloc(size_t size) { void *block = __libc_malloc(size); add(block, size); return block; }
void *calloc(size_t count, size_t size) { void *block = __libc_calloc(count, size); add(block, count * size); return block; }
void *realloc(void *old, size_t size)
{
    size_t before = drop(old);
    void *block = __libc_realloc(old, size);
    if (block)
        add(block, size);
    else if (before && size)
        add(old, before);
    return block;
}
void *memalign(size_t alignment, size_t size) { void *block = __libc_memalign(alignment, size); add(block, size); return block; }
void *aligned_alloc(size_t alignment, size_t size) { return memalign(alignment, size); }
int posix_memalign(void **block, size_t alignment, size_t size) { *block = memalign(alignment, size); return *block ? 0 : 12; }
void free(void *block) { drop(block); __libc_free(block); }

void allocations_start(void)
{
    pthread_mutex_lock(&lock);
    memset(slots, 0, sizeof slots);
    used = missed = 0;
    counting = 1;
    pthread_mutex_unlock(&lock);
}

// Fills counts[s] with the number of blocks of s bytes that are not freed, for s below sizes, and large with the bytes of all larger
// ones. Returns the number of blocks that were not counted for lack of space.
unsigned allocations_stop(int32_t *counts, int32_t sizes, int64_t *large)
{
    counting = 0;
    pthread_mutex_lock(&lock);
    *large = 0;
    for (unsigned at = 0; at < SLOTS; at++)
        if (slots[at].block && slots[at].size < (size_t)sizes)
            counts[slots[at].size]++;
        else if (slots[at].block)
            *large += (int64_t)slots[at].size;
    unsigned result = missed;
    pthread_mutex_unlock(&lock);
    return result;
}
