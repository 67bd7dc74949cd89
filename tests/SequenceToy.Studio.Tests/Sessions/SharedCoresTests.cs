using SequenceToy.Studio.Sessions;

namespace SequenceToy.Studio.Tests.Sessions;

public sealed class SharedCoresTests
{
    [Fact]
    public async Task TrainOther_Many_RunAsManyAtOnceAsThereAreCores()
    {
        using var cores = new SharedCores(2);
        var (most, gate) = (0, new Lock());

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => cores.TrainOther(
            () =>
            {
                lock (gate)
                {
                    most = Math.Max(most, cores.Running);
                }

                Thread.Sleep(5);
            }, CancellationToken.None)));

        most.Should().BeInRange(1, 2);
        cores.Running.Should().Be(0);
    }

    [Fact]
    public async Task Train_WhileOtherSeedsFillTheCores_DoesNotWaitForThem()
    {
        using var cores = new SharedCores(1);
        using var isReleased = new ManualResetEventSlim();
        var other = cores.TrainOther(isReleased.Wait, CancellationToken.None);

        (await cores.Train(() => 7, CancellationToken.None)).Should().Be(7);

        isReleased.Set();
        await other;
    }

    [Fact]
    public async Task TrainOther_CanceledWhileWaiting_NeverRuns()
    {
        using var cores = new SharedCores(1);
        using var isReleased = new ManualResetEventSlim();
        using var canceled = new CancellationTokenSource();
        var (first, ran) = (cores.TrainOther(isReleased.Wait, CancellationToken.None), false);
        var second = cores.TrainOther(() => ran = true, canceled.Token);

        await canceled.CancelAsync();

        await second.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
        isReleased.Set();
        await first;
        ran.Should().BeFalse();
    }
}
