using CsCheck;
using SequenceToy.Networks.Cells;
using SequenceToy.Studio.Settings;
using SequenceToy.Tasks;
using SequenceToy.Training.Optimizers;

namespace SequenceToy.Studio.Tests.Settings;

public sealed class StudioQueryTests
{
    public static TheoryData<string> Tasks => [.. TaskCatalog.All.Select(entry => entry.Id)];

    [Theory]
    [MemberData(nameof(Tasks))]
    public void Format_DefaultOfATask_IsTaskAndSeed(string task)
    {
        var (state, notes) = StudioQuery.Parse($"task={task}");

        notes.Should().BeEmpty();
        state.Settings.Should().Be(StudioState.DefaultSettings(state.Task));
        StudioQuery.Format(state).Should().Be($"task={task}&seed=42");
        state.ToExperiment().Settings.Should().Be(state.Settings);
    }

    [Fact]
    public void Parse_Empty_IsTheSumWithoutNotes()
    {
        var (state, notes) = StudioQuery.Parse("");

        (state.Entry.Id, state.Settings.Seed, state.OtherSeeds, notes.Count).Should().Be(("sum-of-first-two", 42, 20, 0));
    }

    [Fact]
    public void Parse_EachSetting_IsRead()
    {
        const string Query = "task=parity&steps=10&samples=500&validationSplit=0.3&freshDataEachEpoch=off&scaling=standard&hiddenSize=7&layers=2&dropout=0.1"
            + "&forgetBias=1.5&optimizer=RMSprop&weightDecay=0.01&learningRate=0.02&schedule=constant&batchSize=8&epochs=30&gradientClip=1&earlyStopping=5"
            + "&stopWhenSolved=off&seed=-3&seeds=4";

        var (state, notes) = StudioQuery.Parse(Query);

        notes.Should().BeEmpty();
        (state.Steps, state.OtherSeeds, state.Settings.Samples, state.Settings.ValidationSplit, state.Settings.Seed).Should().Be((10, 4, 500, 0.3, -3));
        state.Settings.Recurrent.Should().Be(new LstmOptions { HiddenSize = 7, Layers = 2, Dropout = 0.1, ForgetBias = 1.5 });
        state.Settings.Training.Optimizer.Should().Be(new RmsProp { WeightDecay = 0.01 });
        (state.Settings.Training.Epochs, state.Settings.Training.GradientClip, state.Settings.Training.EarlyStopping!.Patience).Should().Be((30, 1, 5));
        StudioQuery.Parse(StudioQuery.Format(state)).State.Should().Be(state);
    }

    [Theory]
    [InlineData("task=nonsense-of-nothing", "task", "sum-of-first-two")]
    [InlineData("task=pariti", "task", "parity")]
    [InlineData("hiddenSize=99999", "hiddenSize", "128")]
    [InlineData("hiddenSize=-1", "hiddenSize", "1")]
    [InlineData("hiddenSize=2.4", "hiddenSize", "2")]
    [InlineData("hiddenSize=many", "hiddenSize", "5")]
    [InlineData("learningRate=0", "learningRate", "0.000001")]
    [InlineData("learningRate=1e999", "learningRate", "10")]
    [InlineData("learningRate=NaN", "learningRate", "0.03")]
    [InlineData("steps=1000000", "steps", "200")]
    [InlineData("cell=transformer", "cell", "lstm")]
    [InlineData("cell=gru&forgetBias=1", "cell", "gru")]
    [InlineData("optimizer=%3Cscript%3E", "optimizer", "Adam")]
    [InlineData("samples=20&batchSize=64", "batchSize", "16")]
    [InlineData("dropout=0.5", "dropout", "0")]
    [InlineData("validationSplit=0&stopWhenSolved=on", "stopWhenSolved", "off")]
    [InlineData("seed=99999999999", "seed", "2147483647")]
    [InlineData("seeds=21", "seeds", "20")]
    [InlineData("color=red", "task", "sum-of-first-two")]
    [InlineData("task=group-z60&steps=200&samples=20000", "samples", "666")]
    [InlineData("task=parity&steps=200&samples=20000&hiddenSize=128&layers=3&batchSize=16000", "batchSize", "13")]
    public void Parse_ImpossibleValue_IsTheNearestAllowedWithANote(string query, string key, string value)
    {
        var (state, notes) = StudioQuery.Parse(query);

        notes.Should().ContainSingle();
        Value(state, key).Should().Be(value);
        state.ToExperiment().Validate();
    }

    [Fact]
    public void Parse_TooLong_IsTheDefaultWithANote() => StudioQuery.Parse(new string('a', 5000)).Notes.Should().ContainSingle();

    [Fact]
    public void Parse_AnyText_GivesAStateThatCanTrain() => Gen.Select(Gen.String[0, 80], AnyKey).Sample((text, key) =>
    {
        var (state, _) = StudioQuery.Parse($"{key}={Uri.EscapeDataString(text)}&{text}");

        var (again, notes) = StudioQuery.Parse(StudioQuery.Format(state));
        again.Should().Be(state);
        notes.Should().BeEmpty();
        state.ToExperiment().Validate();
    }, iter: 300);

    [Fact]
    public void Parse_AnyNumbers_GiveAStateThatCanTrain() =>
        Gen.Select(AnyKey, AnyKey, Gen.Double[-1e9, 1e9], Gen.Int[-10, 100]).Sample((one, other, large, small) =>
        {
            var (state, _) = StudioQuery.Parse(FormattableString.Invariant($"task=reverse&{one}={large}&{other}={small}"));

            StudioQuery.Parse(StudioQuery.Format(state)).State.Should().Be(state);
            state.ToExperiment().Validate();
        }, iter: 300);

    [Fact]
    public void Format_OptimizerWithOtherDefaults_NamesTheOptimizerAlone()
    {
        var changed = StudioQuery.Format(StudioQuery.Parse("optimizer=AdamW").State);

        changed.Should().Be("task=sum-of-first-two&optimizer=AdamW&seed=42");
    }

    private static Gen<string> AnyKey => Gen.Int[0, Keys.Length - 1].Select(index => Keys[index]);

    private static readonly string[] Keys = [.. StudioFields.All.Select(known => known.Key), "task", "steps", "seeds", "none"];

    private static string? Value(StudioState state, string key) => key switch
    {
        "task" => state.Entry.Id,
        "steps" => FormattableString.Invariant($"{state.Steps}"),
        "seeds" => FormattableString.Invariant($"{state.OtherSeeds}"),
        _ => StudioFields.Find(key)!.Text(state.Settings),
    };
}
