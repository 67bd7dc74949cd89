using System.Collections;
using System.Globalization;
using SequenceToy.Data;
using SequenceToy.Inspection.Influence;
using SequenceToy.Inspection.Traces;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Scaling;
using SequenceToy.Tests.Storage;

namespace SequenceToy.Tests.Networks;

/// <summary>Tests that disposing a model while others use it gives correct answers or an error.</summary>
public sealed class DisposeWhileUsedTests
{
    /// <summary>The variable that asks for more rounds: 10000 takes some minutes.</summary>
    public const string RoundsVariable = "SEQUENCETOY_DISPOSE_ROUNDS";

    private static readonly int Rounds = int.Parse(Environment.GetEnvironmentVariable(RoundsVariable) ?? "40", CultureInfo.InvariantCulture);

    private static readonly SequenceDataset Samples = SavedModels.Samples(TargetSpec.Number(), 2);

    public static TheoryData<string, Func<TrainedModel, object>> Uses => new()
    {
        { "predict", model => model.PredictDetailed(Samples[0].Input)[0].Value },
        { "score", model => model.Score(Samples) },
        { "ONNX", model => string.Join(',', model.ToOnnx()) },
        { "save", Saved },
        { "gate statistics", model => GateStatistics.Of(model, Samples) },
        { "gradient flow", model => GradientFlow.Of(model, Samples) },
        { "influence", model => InfluenceReport.Of(model, Samples) },
        { "network", model => string.Join(',', model.Network.GetWeights()) },
    };

    [Theory]
    [MemberData(nameof(Uses))]
    public void Use_WhileAnotherThreadDisposes_IsRightOrSaysSo(string name, Func<TrainedModel, object> use)
    {
        var expected = use(New());
        for (var round = 0; round < Rounds; round++)
        {
            var model = New();
            using var start = new Barrier(4);
            var users = Enumerable.Range(0, 3).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    try
                    {
                        return use(model).Equals(expected);
                    }
                    catch (ObjectDisposedException)
                    {
                        return true;
                    }
                },
                CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
            start.SignalAndWait();
            Thread.SpinWait(round * 37 % 2000);
            model.Dispose();

            users.Select(user => user.Result).Should().AllBeEquivalentTo(true, $"{name}, round {round}");
        }
    }

    [Fact]
    public void PredictDetailed_DisposedOfBetweenItsBatches_Finishes()
    {
        var model = New();
        var sequences = new Sequences(2500, Samples[0].Input, at: 1500, model.Dispose);

        model.PredictDetailed(sequences).Should().HaveCount(2500);

        FluentActions.Invoking(() => model.PredictDetailed(Samples[0].Input)).Should().Throw<ObjectDisposedException>();
    }

    private static TrainedModel New() => SavedModels.Of(Samples, new LstmOptions { HiddenSize = 4 }, new MinMaxScaler());

    private static object Saved(TrainedModel model)
    {
        using var file = new TemporaryFile();
        model.Save(file.Path);
        return Convert.ToHexString(File.ReadAllBytes(file.Path));
    }

    // The same sequence over and over; something happens when one of them is asked for.
    private sealed class Sequences(int count, Sequence sequence, int at, Action happens) : IReadOnlyList<Sequence>
    {
        private int asked;

        public int Count => count;

        public Sequence this[int index]
        {
            get
            {
                // All are looked at once before the first batch.
                if (index == at && asked++ > 0)
                {
                    happens();
                }

                return sequence;
            }
        }

        public IEnumerator<Sequence> GetEnumerator() => Enumerable.Range(0, count).Select(i => this[i]).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
