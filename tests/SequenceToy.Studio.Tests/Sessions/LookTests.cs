using SequenceToy.Studio.Messages;
using SequenceToy.Studio.Sessions;
using SequenceToy.Studio.Settings;
using SequenceToy.Tasks;

namespace SequenceToy.Studio.Tests.Sessions;

public sealed class LookTests
{
    public static TheoryData<string> Tasks => [.. TaskCatalog.All.Select(entry => entry.Id)];

    [Fact]
    public async Task Look_OwnInput_IsThePredictionOfTheNetwork()
    {
        await using var talk = await Trained("epochs=200&seeds=0");
        talk.Session.Handle(new LookRequest(1, 0) { Values = [10, 20, 99] });
        using var expected = StudioQuery.Parse("epochs=200").State.ToExperiment().Run();

        var look = await talk.Next<LookReply>();

        float.Parse(look.Prediction, System.Globalization.CultureInfo.InvariantCulture).Should().BeApproximately(expected.Predict([10, 20, 99])[0], 0.006f);
        look.Inputs.Should().Equal("10", "20", "99");
        look.Layers.Should().ContainSingle().Which.Signals.Select(signal => signal.Name)
            .Should().Equal("input gate", "forget gate", "candidate", "output gate", "cell", "state");
        look.Layers[0].Signals[^1].Values.Should().HaveCount(15);
        look.Predictions.Should().HaveCount(3);
        (look.Target, look.Outside).Should().Be((null, null));
    }

    [Fact]
    public async Task Look_EarlierEpoch_IsTheNetworkOfThatEpoch()
    {
        await using var talk = await Trained("epochs=12&seeds=0&schedule=constant&earlyStopping=5");
        talk.Session.Handle(new LookRequest(1, 0) { Epoch = 7 });
        using var expected = StudioQuery.Parse("epochs=7&schedule=constant").State.ToExperiment().Run();

        var look = await talk.Next<LookReply>();

        look.Epoch.Should().Be(7);
        using var replayed = EpochReplay.Run(StudioQuery.Parse("epochs=12&schedule=constant").State, 7, new UpdateCounter(), () => { }, CancellationToken.None);
        replayed.Model.GetWeights().Should().Equal(expected.Model.GetWeights());
        look.Target.Should().NotBeNull();
    }

    [Fact]
    public async Task Look_SequenceThatDoesNotFit_IsAProblem()
    {
        await using var talk = await Trained("epochs=2&seeds=0");
        talk.Session.Handle(new LookRequest(1, 0) { Values = [1, 2, 3, 4] });

        (await talk.Next<ProblemReply>()).Message.Should().NotBeEmpty().And.NotContain("\n");
    }

    [Fact]
    public async Task Look_OtherTraining_HasNoReply()
    {
        await using var talk = await Trained("epochs=2&seeds=0");
        talk.Session.Handle(new LookRequest(1, 7));
        await talk.Idle();

        talk.Replies.Should().NotContain(reply => reply is LookReply || reply is ProblemReply);
    }

    [Theory]
    [MemberData(nameof(Tasks))]
    public async Task Look_EveryTask_CanBeShown(string task)
    {
        await using var talk = await Trained($"task={task}&samples=40&batchSize=8&epochs=2&seeds=0&hiddenSize=3");
        talk.Session.Handle(new LookRequest(1, 0));

        var look = await talk.Next<LookReply>();
        await talk.Next<VerdictReply>();

        look.Inputs.Should().NotBeEmpty().And.OnlyContain(input => input.Length > 0);
        look.Prediction.Should().NotBeEmpty();
        look.Features.Should().OnlyContain(feature => feature.Name.Length > 0);
        talk.Replies.Select(StudioJson.Write).Should().OnlyContain(message => message.Length < 1_000_000);
    }

    private static async Task<Conversation> Trained(string query)
    {
        var talk = new Conversation();
        talk.Train(0, query);
        await talk.Next<TrainedReply>();
        return talk;
    }
}
