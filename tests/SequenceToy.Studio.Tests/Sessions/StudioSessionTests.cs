using SequenceToy.Networks.Cells;
using SequenceToy.Studio.Messages;
using SequenceToy.Studio.Sessions;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Training.Engines;

namespace SequenceToy.Studio.Tests.Sessions;

public sealed class StudioSessionTests
{
    private const string Quick = "epochs=5&seeds=3";

    // Minutes, if nobody canceled it.
    private const string Long = "samples=20000&epochs=10000&batchSize=1&hiddenSize=64&seeds=20";

    [Fact]
    public async Task Train_State_HasTheBitsOfTheExperiment()
    {
        await using var talk = new Conversation();
        talk.Train(0, "epochs=20&hiddenSize=6&seed=7&seeds=0");
        using var expected = SequenceExperiment.For(new SumOfFirstTwo()).WithNetwork(new LstmOptions { HiddenSize = 6 })
            .WithTraining(epochs: 20).WithEngine(Engine.Fused).WithSeed(7).Run();

        var trained = await talk.Next<TrainedReply>();

        trained.Fingerprint.Should().Be(TrainedReplies.Fingerprint(expected.Model));
        trained.Epochs.Should().Be(20);
        trained.Curve.Epochs.Should().Equal(Enumerable.Range(1, 20));
        trained.GoalLine.Should().Be(0.99);
    }

    [Fact]
    public async Task Curve_OfNumbers_IsTheRmseInRealUnits()
    {
        await using var talk = new Conversation();
        talk.Train(0, "epochs=200&seeds=0&samples=4000&validationSplit=0.5");

        var trained = await talk.Next<TrainedReply>();

        // Validation and test samples differ by chance only.
        var score = double.Parse(trained.Score.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        trained.Curve.Values[^1].Should().BeApproximately(score, 0.2 * score);
        trained.BaselineLine.Should().BeApproximately(40.8, 4);
    }

    [Fact]
    public async Task Train_Started_EverythingFollows()
    {
        await using var talk = new Conversation();
        talk.Train(4, Quick);

        var verdict = await talk.Next<VerdictReply>();
        var band = await talk.Next<BandReply>(reply => reply.Done == 3);
        await talk.Idle();

        talk.Replies.Should().NotContain(reply => reply is ProblemReply);
        var started = await talk.Next<StartedReply>();
        started.Goal.Should().StartWith("Goal: RMSE at most 0.99. Baseline: 40.8").And.EndWith("(always predict the mean).");
        verdict.Influence.Should().HaveCount(3);
        verdict.Influence[2].IsExpectedToBeIgnored.Should().BeTrue();
        verdict.Suggestions.Should().NotBeEmpty().And.OnlyContain(suggestion => suggestion.Query != null && suggestion.Query.StartsWith("task=sum-of-first-two&") && suggestion.Query != started.Query);
        (band.Count, band.Solved).Should().Be((3, 0));
        talk.Replies.OfType<BandReply>().Sum(reply => reply.Curves.Count).Should().Be(3);
        band.Sentence.Should().Be("0 of 3 other seeds reach the goal (0% to 56%).");
        band.Updates.Should().Be(4 * 5 * 50);
    }

    [Fact]
    public async Task Train_Newer_CancelsTheOlderAtOnce()
    {
        await using var talk = new Conversation();
        talk.Train(0, Long);
        await talk.Next<FrameReply>();
        talk.Train(1, Quick);

        await talk.Next<BandReply>(reply => reply.Id == 1 && reply.Done == 3);
        await talk.Idle();

        talk.Replies.OfType<TrainedReply>().Select(reply => reply.Id).Should().Equal(1);
        talk.Replies.OfType<VerdictReply>().Select(reply => reply.Id).Should().Equal(1);
    }

    [Fact]
    public async Task Band_Superseded_Ends()
    {
        await using var talk = new Conversation();
        talk.Train(0, "samples=4000&epochs=3&batchSize=1&hiddenSize=64&seeds=20");
        await talk.Next<TrainedReply>();
        talk.Train(1, Quick);

        await talk.Next<BandReply>(reply => reply.Id == 1 && reply.Done == 3);
        await talk.Idle();

        talk.Replies.OfType<BandReply>().Should().NotContain(reply => reply.Id == 0 && reply.Done == 20);
    }

    [Fact]
    public async Task Train_ManyChanges_LastOneWins()
    {
        await using var talk = new Conversation();
        for (var i = 0; i < 50; i++)
        {
            talk.Train(i, $"{Quick}&hiddenSize={1 + (i % 8)}");
        }

        await talk.Next<BandReply>(reply => reply.Id == 49 && reply.Done == 3);
        await talk.Idle();

        talk.Replies.OfType<TrainedReply>().Last().Id.Should().Be(49);
        talk.Replies.Should().NotContain(reply => reply is ProblemReply);
    }

    [Fact]
    public async Task Replies_OfASupersededTraining_NeverFollowThoseOfANewerOne()
    {
        await using var talk = new Conversation();
        for (var i = 0; i < 40; i++)
        {
            talk.Train(i, "epochs=3&seeds=2");
            await Task.Delay(i % 8);
        }

        await talk.Next<BandReply>(reply => reply.Id == 39 && reply.Done == 2);
        await talk.Idle();

        int[] ids = [.. talk.Replies.Select(IdOf).OfType<int>()];
        ids.Should().BeInAscendingOrder();
        ids.Distinct().Should().HaveCountGreaterThan(1);
    }

    [Fact]
    public async Task Look_OfAHiddenPage_IsAnsweredWhenItIsVisible()
    {
        await using var talk = new Conversation();
        talk.Train(0, "epochs=40&seeds=0");
        await talk.Next<VerdictReply>();
        await talk.Idle();
        talk.Session.Handle(new VisibilityRequest(IsVisible: false));
        talk.Session.Handle(new LookRequest(1, 0) { Epoch = 20 });
        await Task.Delay(50);
        talk.Session.IsBusy.Should().BeFalse();

        talk.Session.Handle(new VisibilityRequest(IsVisible: true));

        (await talk.Next<LookReply>()).Epoch.Should().Be(20);
    }

    [Fact]
    public async Task Look_WhenAHiddenPageAlsoHasATrainingLeft_IsAnsweredToo()
    {
        await using var talk = new Conversation();
        talk.Train(0, "epochs=40&seeds=0");
        await talk.Next<VerdictReply>();
        await talk.Idle();
        talk.Session.Handle(new VisibilityRequest(IsVisible: false));
        talk.Train(1, Long);
        talk.Session.Handle(new LookRequest(1, 0));

        talk.Session.Handle(new VisibilityRequest(IsVisible: true));

        (await talk.Next<LookReply>()).Epoch.Should().Be(40);
        (await talk.Next<StartedReply>(reply => reply.Id == 1)).Should().NotBeNull();
    }

    [Fact]
    public async Task Interrupt_ByTheHost_EndsATrainingForTheNextRequest()
    {
        StudioSession? session = null;
        var isInterrupting = true;
        await using var talk = new Conversation(new SessionHost(SharedCores.OfProcess)
        {
            Poll = () =>
            {
                if (isInterrupting)
                {
                    session!.Interrupt();
                }
            },
        });
        session = talk.Session;
        talk.Train(0, Long);
        await talk.Next<FrameReply>();
        await talk.Idle();
        isInterrupting = false;
        talk.Replies.Should().NotContain(reply => reply is TrainedReply);

        talk.Train(1, Quick);

        (await talk.Next<TrainedReply>()).Id.Should().Be(1);
    }

    [Fact]
    public async Task Replay_WhenAnotherQuestionWaits_GivesWayToIt()
    {
        StudioSession? session = null;
        var polls = 0;
        await using var talk = new Conversation(new SessionHost(SharedCores.OfProcess)
        {
            PollReplay = () =>
            {
                if (Interlocked.Increment(ref polls) == 1)
                {
                    session!.InterruptLook();
                }
            },
        });
        session = talk.Session;
        talk.Train(0, "epochs=3000&seeds=2&stopWhenSolved=off");
        await talk.Next<TrainedReply>();
        talk.Session.Handle(new LookRequest(1, 0) { Epoch = 2900 });

        // The other seeds and the diagnosis are not interrupted.
        (await talk.Next<BandReply>(reply => reply.Done == reply.Count)).Count.Should().Be(2);
        await talk.Idle();
        talk.Replies.Should().Contain(reply => reply is VerdictReply).And.NotContain(reply => reply is LookReply);
        polls.Should().BePositive();

        talk.Session.Handle(new LookRequest(2, 0) { Epoch = 3 });

        (await talk.Next<LookReply>()).Epoch.Should().Be(3);
    }

    [Fact]
    public async Task OtherSeeds_OfAHostWithoutTime_EndWithThoseThatAreDone()
    {
        await using var talk = new Conversation(new SessionHost(SharedCores.OfProcess) { TimeForOtherSeeds = TimeSpan.Zero });
        talk.Train(0, "epochs=20&seeds=20");

        var last = await talk.Next<BandReply>(reply => reply.Done == reply.Count);

        last.Count.Should().BeLessThan(20);
    }

    [Fact]
    public async Task Train_StoppedEarly_ShowsTheNetworkOfTheBestEpoch()
    {
        await using var talk = new Conversation();
        talk.Train(0, "epochs=400&earlyStopping=3&schedule=constant&seeds=0");
        var trained = await talk.Next<TrainedReply>();
        talk.Session.Handle(new LookRequest(1, 0));

        var look = await talk.Next<LookReply>();

        trained.WeightsEpoch.Should().BeLessThan(trained.Epochs);
        look.Epoch.Should().Be(trained.WeightsEpoch);
    }

    [Fact]
    public async Task Hidden_Page_DoesNotTrainUntilItIsVisible()
    {
        await using var talk = new Conversation();
        talk.Train(0, Long);
        await talk.Next<FrameReply>();
        talk.Session.Handle(new VisibilityRequest(IsVisible: false));
        await talk.Idle();
        talk.Train(1, Quick);
        await Task.Delay(50);
        talk.Session.IsBusy.Should().BeFalse();
        talk.Replies.Should().NotContain(reply => reply is TrainedReply);

        talk.Session.Handle(new VisibilityRequest(IsVisible: true));

        (await talk.Next<TrainedReply>()).Id.Should().Be(1);
        await talk.Idle();
        talk.Session.Handle(new VisibilityRequest(IsVisible: false));
        talk.Session.Handle(new VisibilityRequest(IsVisible: true));
        await talk.Idle();
        talk.Replies.OfType<StartedReply>().Should().HaveCount(2, "a complete training is not repeated");
    }

    [Fact]
    public async Task Dispose_WhileTraining_LeavesNothingRunning()
    {
        var talk = new Conversation();
        talk.Train(0, Long);
        await talk.Next<FrameReply>();

        await talk.DisposeAsync();
        await talk.Idle();
        var replies = talk.Replies.Count;
        await Task.Delay(100);

        talk.Replies.Should().HaveCount(replies);
        talk.Train(1, Quick);
        talk.Session.IsBusy.Should().BeFalse();
    }

    [Fact]
    public async Task StopWhenSolved_GoalReached_EndsEarly()
    {
        await using var talk = new Conversation();
        talk.Train(0, "epochs=2000&stopWhenSolved=on&seeds=0&schedule=constant&learningRate=0.01");

        var trained = await talk.Next<TrainedReply>();

        trained.Ending.Should().StartWith("Stopped at the goal");
        trained.Epochs.Should().BeLessThan(2000);
    }

    private static int? IdOf(StudioReply reply) => reply switch
    {
        StartedReply started => started.Id,
        FrameReply frame => frame.Id,
        TrainedReply trained => trained.Id,
        BandReply band => band.Id,
        VerdictReply verdict => verdict.Id,
        _ => null,
    };

    [Fact]
    public async Task Train_NotesOfALink_AreReported()
    {
        await using var talk = new Conversation();
        talk.Train(0, $"{Quick}&hiddenSize=100000");

        var started = await talk.Next<StartedReply>();

        started.Notes.Should().ContainSingle();
        started.Query.Should().Contain("hiddenSize=128");
    }
}
