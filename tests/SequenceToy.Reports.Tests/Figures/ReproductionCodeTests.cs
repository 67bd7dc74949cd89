using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SequenceToy.Data;
using SequenceToy.Networks.Cells;
using SequenceToy.Reports.Figures;
using SequenceToy.Scaling;
using SequenceToy.Tasks;
using SequenceToy.Tasks.Counting;
using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.StateMachines;
using SequenceToy.Tests.Storage;
using SequenceToy.Tests.Tasks;
using SequenceToy.Training;
using SequenceToy.Training.Losses;
using SequenceToy.Training.Optimizers;
using SequenceToy.Training.Schedules;

namespace SequenceToy.Reports.Tests.Figures;

public sealed class ReproductionCodeTests
{
    private static readonly Dictionary<string, SequenceExperiment> Experiments = new(StringComparer.Ordinal)
    {
        ["as recommended"] = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 3),
        ["another range"] = SequenceExperiment.For(new SumOfFirstTwo(5, new(-3, 12))).WithSamples(120, 0.25, 50).WithTraining(epochs: 2).WithSeed(-7),
        ["GRU, clipped, stopping early"] = SequenceExperiment.For(new RecallFirst()).WithSamples(100).WithGru(7, layers: 2, dropout: 0.25).WithTraining(epochs: 6, batchSize: 10, learningRate: 0.0031)
            .WithGradientClip(0.7).WithEarlyStopping(2, 1e-5).WithOptimizer(new AdamW { Beta1 = 0.8, WeightDecay = 0.03 }).WithSchedule(new CosineSchedule { WarmUp = 0.2 }).WithStandardScaling(),
        ["RNN both ways"] = SequenceExperiment.For(new Adding(MarkerPlacement.Anywhere, 12)).WithSamples(90, freshEachEpoch: true).WithRnn(6, bidirectional: true, nonlinearity: Nonlinearity.ReLU)
            .WithTraining(epochs: 2, batchSize: 9).WithLoss(new Huber { Delta = 0.4 }).WithMinMaxScaling(-1, 1, perFeature: false).WithOptimizer(new Sgd { Nesterov = true }).WithSchedule(new StepSchedule { Every = 1, Factor = 0.25 }),
        ["classes, snapshots, test lengths"] = SequenceExperiment.For(new RunningParity(new(2, 9))).WithSamples(80).WithTraining(epochs: 3, batchSize: 8).WithLstm(5, forgetBias: 1.5)
            .WithTestLengths(new LengthRange(10, 12), samplesPerLength: 6).WithGoal(Metric.CrossEntropy, 1).WithStopWhenSolved().WithSnapshots(SnapshotSchedule.EveryEpochs(2)).WithOptimizer(new RmsProp { Momentum = 0.1 }).WithSchedule(new PlateauSchedule { Patience = 1 }),
        ["sets of classes"] = SequenceExperiment.For(new Dyck(2, 3, new(1, 5))).WithSamples(60).WithTraining(epochs: 2, batchSize: 8),
        ["own samples"] = SequenceExperiment.For(Runs.OwnSamples()).WithSamples(validationSplit: 0.3).WithScaling(new MinMaxScaler(), new NoScaler()).WithTraining(epochs: 4),
        ["own samples in order, with a goal"] = SequenceExperiment.For(Runs.OwnSamples()).WithSplit(Split.InOrder).WithGoal(Metric.R2, 0.5).WithStopWhenSolved().WithTraining(epochs: 4),
        ["own samples, stratified"] = SequenceExperiment.For(Runs.OwnSamples()).WithSplit(Split.Stratified).WithTraining(epochs: 4).WithSeed(3),
        ["own samples in groups"] = SequenceExperiment.For(Runs.OwnSamples()).WithSplit(Split.ByGroup(Reproduced.Groups())).WithTraining(epochs: 4),
        ["own validation samples"] = SequenceExperiment.For(Runs.OwnSamples()).WithValidationData(Reproduced.Validation()).WithEarlyStopping(1).WithTraining(epochs: 9, learningRate: 0.1),
        ["a task and own validation samples"] = SequenceExperiment.For(new SumOfFirstTwo(4)).WithSamples(60).WithValidationData(Reproduced.Validation()).WithEarlyStopping(1).WithTraining(epochs: 9, learningRate: 0.1),
        ["hostile task"] = SequenceExperiment.For(new HostileTask()).WithTraining(batchSize: 8),
        ["task without parameters"] = SequenceExperiment.For(new SilentTask(3)).WithTraining(epochs: 2),
    };

    private static readonly Lazy<MetadataReference[]> References = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))]);

    public static TheoryData<string> Names => [.. Experiments.Keys];

    public static TheoryData<string> Ids => [.. TaskCatalog.All.Select(entry => entry.Id)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_AnyRun_GivesTheSameWeights(string name)
    {
        using var result = Experiments[name].Run();
        var program = ReproductionCode.Of(result);

        Run(program).Should().Equal(result.Model.GetWeights(), program);
    }

    [Fact]
    public void Of_OwnSamples_SaysWhereTheyGo()
    {
        using var result = Experiments["own samples"].Run();

        ReproductionCode.Of(result).Should().MatchRegex("// Load your own data here[^\n]*\nSequenceDataset samples = LoadSamples\\(\\);");
    }

    /// <summary>A result saved, loaded without the task and repeated by the page's program has the same weights.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void Of_SavedResultOfAnyTask_GivesTheSameWeights(string id)
    {
        var task = VariedTasks.Of(TaskCatalog.Find(id)!.Create());
        using var file = new TemporaryFile();
        using var result = SequenceExperiment.For(task).WithSamples(8, 0.5, testSamples: 2).WithLstm(2).WithTraining(epochs: 2, batchSize: 4).Run();
        result.Save(file.Path);
        using var loaded = ExperimentResult.Load(file.Path);
        var program = ReproductionCode.Of(loaded);

        loaded.Task.Should().Be(task);
        Run(program).Should().Equal(result.Model.GetWeights(), program);
    }

    [Theory]
    [InlineData("group-s5", "new GroupWords(group: WordGroup.S5)")]
    [InlineData("tomita-4", "new Tomita(language: 4)")]
    [InlineData("dyck-2", "new Dyck(kinds: 2, depth: 3)")]
    [InlineData("copy-memory-s10", "new CopyMemory(recalled: 10, delay: 100)")]
    public void TaskCode_OptionsOfATask_AreNamed(string id, string code)
    {
        HashSet<string> namespaces = new(StringComparer.Ordinal);

        TaskCode.Of(TaskCatalog.Find(id)!.Create(), new CSharpLiteral(namespaces), namespaces).Should().Be(code);
    }

    private static float[] Run(string program)
    {
        const string Ending = """

            SequenceToy.Reports.Tests.Figures.Reproduced.Weights = result.Model.GetWeights();
            #pragma warning disable CS8321
            static SequenceToy.Data.SequenceDataset LoadSamples() => SequenceToy.Reports.Tests.Figures.Reproduced.Samples();
            static SequenceToy.Data.SequenceDataset LoadValidationSamples() => SequenceToy.Reports.Tests.Figures.Reproduced.Validation();
            static int[] LoadGroups() => SequenceToy.Reports.Tests.Figures.Reproduced.Groups();
            static SequenceToy.Tasks.ISequenceTask MakeTask() => new SequenceToy.Reports.Tests.Figures.SilentTask(3);
            """;
        var compilation = CSharpCompilation.Create("Again", [CSharpSyntaxTree.ParseText(program + Ending)], References.Value, new(OutputKind.ConsoleApplication));
        using var image = new MemoryStream();
        compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Should().BeEmpty(program);
        Assembly.Load(image.ToArray()).EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        return Reproduced.Weights!;
    }
}

/// <summary>The results of a compiled program, and the data that it loads.</summary>
public static class Reproduced
{
    [ThreadStatic]
    private static float[]? weights;

    public static float[]? Weights
    {
        get => weights;
        set => weights = value;
    }

    public static SequenceDataset Samples() => Runs.OwnSamples();

    public static SequenceDataset Validation() => Runs.OwnSamples().Slice(3, 9);

    public static int[] Groups() => [.. Enumerable.Range(0, 40).Select(i => i / 3)];
}

/// <summary>A task that does not expose its parameters.</summary>
public sealed class SilentTask(int factor) : ISequenceTask
{
    public string Id => "silent";

    public string Summary => "Multiply.";

    public string Source => "Here";

    public int Features => 1;

    public TargetSpec Target { get; } = TargetSpec.Number();

    public RecommendedSettings Recommended { get; } = new() { HiddenSize = 3, Samples = 60 };

    public Goal Goal => new(Metric.Rmse, 1);

    public SequenceDataset Generate(int count, SeededRandom random) => SequenceDataset.Draw(count, Target, () =>
    {
        var number = random.NextInt32(0, 9);
        return new Sample([number, 1], [number * factor]);
    });
}
