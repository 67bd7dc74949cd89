using SequenceToy.Studio.Sessions;

namespace SequenceToy.Studio.Tests.Sessions;

public sealed class NewestOnlyTests
{
    [Fact]
    public async Task Start_WhileWorkIsEnding_RunsTwoAtMostAndTheNewestAtLast()
    {
        var (running, most, last) = (0, 0, 0);
        await using var newest = new NewestOnly<int>((item, cancellation) =>
        {
            var now = Interlocked.Increment(ref running);
            InterlockedMax(ref most, now);

            // Work that takes a moment to end after it was canceled.
            cancellation.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(200));
            Thread.Sleep(20);
            Interlocked.Decrement(ref running);
            last = cancellation.IsCancellationRequested ? last : item;
            return Task.CompletedTask;
        });

        for (var i = 1; i <= 30; i++)
        {
            newest.Start(i);
            await Task.Delay(2);
        }

        while (newest.IsBusy)
        {
            await Task.Delay(5);
        }

        most.Should().BeInRange(1, 2);
        last.Should().Be(30);
    }

    [Fact]
    public async Task Dispose_WhileRunning_WaitsForTheEnd()
    {
        var ended = false;
        var newest = new NewestOnly<int>((_, cancellation) =>
        {
            cancellation.WaitHandle.WaitOne();
            Thread.Sleep(30);
            ended = true;
            return Task.CompletedTask;
        });
        newest.Start(1);

        await Task.Delay(50);
        await newest.DisposeAsync();
        newest.Start(2);

        (ended, newest.IsBusy).Should().Be((true, false));
    }

    private static void InterlockedMax(ref int most, int now)
    {
        for (var before = most; before < now; before = most)
        {
            Interlocked.CompareExchange(ref most, now, before);
        }
    }
}
