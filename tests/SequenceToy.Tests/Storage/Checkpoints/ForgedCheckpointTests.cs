using SequenceToy.Storage.SafeTensors;
using SequenceToy.Tasks.Numbers;

namespace SequenceToy.Tests.Storage.Checkpoints;

/// <summary>Checkpoints that no training leaves, with a checksum that fits: refused as they are read, before anything is drawn or made.</summary>
public sealed class ForgedCheckpointTests : IDisposable
{
    private const string Document = "sequencetoy.checkpoint";

    private static readonly Dictionary<string, (Action<ForgedFile> Change, string Message)> Forgeries = new()
    {
        ["negative numbers"] = (file => file.Fill("numbers", -5), "numbers must be*"),
        ["numbers that are none"] = (file => file.Fill("numbers", double.NaN), "numbers must be*"),
        ["best weights that are none"] = (file => file.Fill("bestWeights", double.NaN), "must be finite numbers."),
        ["a snapshot's weights that are none"] = (file => file.Fill("snapshots.0", double.NaN), "must be finite numbers."),
        ["moments that are none"] = (file => file.Fill("moments.0", double.NaN), "moments.0 must be finite numbers."),
        ["negative moments of squares"] = (file => file.Fill("moments.1", -1), "moments.1 must be numbers of at least 0*"),
        ["one moment too few"] = (file => file.Remove("moments.1"), "moments and numbers must be as many as *Adam; there were 1 and 2."),
        ["negative rates"] = (file => file.Fill("history", -1), "learningRate must be a finite number of at least 0*"),
        ["infinite losses"] = (file => file.Fill("history", double.PositiveInfinity), "loss must be a number up to*"),
        ["infinitely good validation"] = (file => file.Fill("history.validationLoss", double.NegativeInfinity), "validationLoss must be a number up to*"),
        ["no validation"] = (file => file.Remove("history.validationLoss"), "validationLoss must be given*"),
        ["solved without being told so"] = (file => file.Replace(Document, "\"solvedEpochs\":0", "\"solvedEpochs\":2"), "solvedEpochs must be from 0 to 2*it was 2."),
        ["solved less than never"] = (file => file.Replace(Document, "\"solvedEpochs\":0", "\"solvedEpochs\":-5"), "solvedEpochs must be*it was -5."),
        ["an end that it has not reached"] = (file => file.Replace(Document, "\"end\":null", "\"end\":\"Completed\""), "end must fit 3 of 6 epochs*it was Completed."),
        ["more epochs than planned"] = (file => file.Replace(Document, "\"epochs\":6", "\"epochs\":1"), "history must have at most 1 epoch, *it had 3."),
        ["a tensor of its own"] = (file => file.Add("junk"), "is not expected*"),
        ["a larger network"] = (file => file.Replace(Document, "\"hiddenSize\":2", "\"hiddenSize\":4000"), "a network with*must have * weights; it had *"),
        ["a network beyond count"] = (file => file.Replace(Document, "\"layers\":1", "\"layers\":64"), "a network with*must have * weights; it had *"),
        ["a task of endless sequences"] = (file => file.Replace(Document, "\"steps\":3", "\"steps\":1000000000"), "steps must be*"),
        ["a task there is none of"] = (file => file.Replace(Document, "\"sum-of-first-two\"", "\"nope\""), "task must be 'nope'*"),
        ["a type of task there is none of"] = (file => file.Replace(Document, "\"SumOfFirstTwo\"", "\"Nope\""), "*Nope*"),
        ["another task of the catalog"] = (file => file.Replace(Document, "\"sum-of-first-two\"", "\"parity\""), "task must be 'parity'*"),
    };

    private static readonly Lazy<byte[]> Whole = new(() =>
    {
        using var file = new TemporaryFile();
        SequenceExperiment.For(new SumOfFirstTwo()).WithSamples(20, testSamples: 10).WithTraining(epochs: 6).WithGru(hiddenSize: 2).WithEarlyStopping().WithSnapshots()
            .WithCheckpoints(file.Path).CancelAfter(3);
        return File.ReadAllBytes(file.Path);
    });

    private readonly TemporaryFile file = new();

    public static TheoryData<string> Names => [.. Forgeries.Keys];

    public void Dispose() => file.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void Resume_ForgedCheckpoint_IsRefused(string name)
    {
        var forged = new ForgedFile(file.Holding(Whole.Value));
        Forgeries[name].Change(forged);
        forged.Write(file.Path);

        FluentActions.Invoking(() => SequenceExperiment.Resume(file.Path)).Should().Throw<SafeTensorsFormatException>().WithMessage($"{file.Path}, *: {Forgeries[name].Message}");
    }

    [Fact]
    public void Resume_WrittenAnewWithoutAChange_GoesOn()
    {
        new ForgedFile(file.Holding(Whole.Value)).Write(file.Path);

        SequenceExperiment.Resume(file.Path).EpochsDone.Should().Be(3);
    }
}
