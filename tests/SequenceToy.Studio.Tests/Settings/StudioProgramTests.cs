using SequenceToy.Reports.Tests;
using SequenceToy.Studio.Sessions;
using SequenceToy.Studio.Settings;

namespace SequenceToy.Studio.Tests.Settings;

[Collection("Programs")]
public sealed class StudioProgramTests
{
    [Theory]
    [InlineData("epochs=3")]
    [InlineData("task=parity&steps=6&samples=100&freshDataEachEpoch=off&epochs=2&batchSize=10&stopWhenSolved=off&gradientClip=none&earlyStopping=2")]
    [InlineData("task=adding&cell=gru&layers=2&dropout=0.2&optimizer=SGD&weightDecay=0.1&schedule=constant&scaling=standard&samples=60&epochs=2&learningRate=0.5")]
    [InlineData("forgetBias=2&epochs=2&seed=-7")]
    public void Of_State_TrainsTheSameWeights(string query)
    {
        var state = StudioQuery.Parse(query).State;
        using var expected = state.ToExperiment().Run();

        var program = StudioProgram.Of(state).Replace(
            "Console.WriteLine(result.Diagnosis);", "Console.WriteLine(string.Join(' ', result.Model.GetWeights()));", StringComparison.Ordinal);
        var printed = CompiledProgram.Run(program);

        printed.Trim().Should().Be(string.Join(' ', expected.Model.GetWeights()));
        TrainedReplies.Fingerprint(expected.Model).Should().HaveLength(16);
    }
}
