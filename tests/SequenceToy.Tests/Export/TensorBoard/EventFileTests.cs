using SequenceToy.Tasks.Numbers;
using SequenceToy.Tests.Storage;

namespace SequenceToy.Tests.Export.TensorBoard;

public sealed class EventFileTests
{
    [Fact]
    public void Crc32C_OfTheStandardsExample_IsTheStandardsNumber() => EventReader.Crc32C("123456789"u8).Should().Be(0xE3069283);

    [Fact]
    public void SaveTensorBoard_OfARun_ReadsBackAsItsHistory()
    {
        using var folder = new TemporaryFile();
        using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 5).WithSnapshots().Run();

        result.SaveTensorBoard(folder.At("runs/first"), DateTimeOffset.UnixEpoch.AddSeconds(1000));

        var events = Read(folder.At("runs/first"));
        events[0].Should().Be(new ReadEvent(1000, 0, "brain.Event:2"));
        Curve("loss/train").Should().Equal(result.History.Select(record => (record.Epoch, (float?)record.Loss)));
        Curve("loss/validation").Should().Equal(result.History.Select(record => (record.Epoch, (float?)record.ValidationLoss)));
        Curve("optimizer/learning rate").Should().Equal(result.History.Select(record => (record.Epoch, (float?)record.LearningRate)));
        Curve("optimizer/gradient norm").Should().Equal(result.History.Select(record => (record.Epoch, (float?)record.GradientNorm)));
        Curve("score/RMSE").Should().Equal(result.Snapshots.Select(snapshot => (snapshot.Epoch, (float?)snapshot.Scores.Rmse)));
        Curve("score/accuracy").Should().BeEmpty();
        events[^1].WallTime.Should().BeApproximately(1000 + result.Environment.TrainSeconds, 1e-9);
        events.Select(one => one.WallTime).Should().BeInAscendingOrder();

        IEnumerable<(int, float?)> Curve(string tag) => events.Where(one => string.Equals(one.Tag, tag, StringComparison.Ordinal)).Select(one => ((int)one.Step, one.Value));
    }

    [Fact]
    public void SaveTensorBoard_WithoutValidation_HasNoSuchCurve()
    {
        using var folder = new TemporaryFile();
        using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithSamples(100, validationSplit: 0).WithTraining(epochs: 2).Run();

        result.SaveTensorBoard(folder.Folder);

        Read(folder.Folder).Select(one => one.Tag).Distinct().Should().Equal(null, "loss/train", "optimizer/learning rate", "optimizer/gradient norm");
    }

    [Fact]
    public void SaveTensorBoard_AgainAndAfterDisposal_GivesTheSameBytes()
    {
        using var folder = new TemporaryFile();
        var result = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 3).Run();

        result.SaveTensorBoard(folder.At("a"));
        result.SaveTensorBoard(folder.At("a"));
        result.Dispose();
        result.SaveTensorBoard(folder.At("b"));

        File.ReadAllBytes(Only(folder.At("a"))).Should().Equal(File.ReadAllBytes(Only(folder.At("b"))));
    }

    private static List<ReadEvent> Read(string folder) => EventReader.Read(File.ReadAllBytes(Only(folder)));

    private static string Only(string folder) => Directory.GetFiles(folder).Should().ContainSingle(file => file.Contains("tfevents", StringComparison.Ordinal)).Subject;
}
