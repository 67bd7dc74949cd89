using System.Globalization;
using SequenceToy.Experiments;
using SequenceToy.Kernels.Lanes;
using SequenceToy.Networks;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tests.Networks;
using SequenceToy.Training.Engines;

namespace SequenceToy.Tests.Training.Engines;

public sealed class EngineRuleTests
{
    private static readonly SequenceExperiment Small = SequenceExperiment.For(new SumOfFirstTwo()).WithSamples(40).WithTraining(epochs: 1).WithDevice(ComputeDevice.Cpu);

    // How much slower than the best a choice may turn out to be.
    private const double Dearest = 1.3;

    [Theory]
    [InlineData(16)]
    [InlineData(8)]
    public void Choose_EachMeasuredSizeOnTheCpu_CostsLittleMoreThanTheBest(int width)
    {
        foreach (var row in Table("engine-costs.csv"))
        {
            var (fused, torch) = (Number(row, $"fused{width}"), Number(row, $"torch{width}"));
            var choice = Choose(row["cell"], row, (LaneWidth)width, hasCuda: null);

            (choice.Engine == Engine.Fused ? fused : torch).Should().BeLessThan(Dearest * Math.Min(fused, torch), string.Join(", ", row.Values));
        }
    }

    [Fact]
    public void Choose_EachMeasuredSizeWithCuda_CostsLittleMoreThanTheBest()
    {
        foreach (var row in Table("cuda-ratios.csv"))
        {
            var ratio = Number(row, "ratio");
            var choice = Choose("LSTM", row, LaneWidth.Sixteen, () => true);

            (choice.Device == ComputeDevice.Cuda ? 1 / ratio : ratio).Should().BeLessThanOrEqualTo(Dearest, string.Join(", ", row.Values));
        }
    }

    [Fact]
    public void Choose_ForTheTutorial_AsksNeitherForLibTorchNorForCuda()
    {
        var shape = new NetworkShape(1, Small.Settings.Recurrent, 1);

        EngineRule.Choose(shape, 3, 16, LaneWidth.Sixteen, () => throw new InvalidOperationException(), () => throw new InvalidOperationException())
            .Engine.Should().Be(Engine.Fused);
    }

    [Fact]
    public void Choose_WhereTheFasterOneIsNotThere_SaysSo()
    {
        var shape = new NetworkShape(1, Kinds.Of("LSTM", 256), 1);

        var choice = EngineRule.Choose(shape, 100, 512, LaneWidth.Sixteen, () => false, () => false);

        (choice.Engine, choice.Device).Should().Be((Engine.Fused, ComputeDevice.Cpu));
        choice.Reason.Should().StartWith("The fused engine is the fastest available").And.Contain("on CUDA").And.EndWith(".");
    }

    [Fact]
    public void Choose_WhereAnotherIsFasterByLittle_SaysThat()
    {
        var row = Table("engine-costs.csv").First(row => row["cell"] == "LSTM" && row["hidden"] == "256" && row["steps"] == "100" && row["batch"] == "16");
        var shape = new NetworkShape(1, Kinds.Of("LSTM", 256), 1);
        var (fused, torch) = (StepCost.Fused(shape, 100, 16, LaneWidth.Sixteen), StepCost.Torch(shape, 100, 16, LaneWidth.Sixteen));

        Choose("LSTM", row, LaneWidth.Sixteen, hasCuda: null).Reason.Should().StartWith(
            torch * 1.1 < fused ? "libtorch is the fastest" : torch < fused ? "No engine is faster" : "The fused engine is the fastest");
    }

    [Fact]
    public void Auto_OfATrainingThatIsResumed_GoesOnWithWhatItWasBegunWith()
    {
        var (begun, shape) = (new EngineChoice(Engine.Torch, ComputeDevice.Cpu, "as before."), new NetworkShape(1, Kinds.Of("LSTM", 5), 1));

        EngineSelection.Choose(Small.Settings, shape, 3, begun).Should().Be(begun);
        EngineSelection.Choose(Small.Settings, shape, 3, begun: null).Engine.Should().Be(Engine.Fused);
        EngineSelection.Choose(Small.WithEngine(Engine.Fused).Settings, shape, 3, begun).Engine.Should().Be(Engine.Fused);
    }

    [Fact]
    public void Fused_OfMoreToDo_CostsMore()
    {
        var costs = new[] { LaneWidth.Sixteen, LaneWidth.Eight, LaneWidth.Four, LaneWidth.One }
            .Select(width => StepCost.Fused(new NetworkShape(1, Kinds.Of("GRU", 32, layers: 2, bidirectional: true), 1), 20, 16, width)).ToArray();

        costs.Should().BeInAscendingOrder();
        StepCost.Fused(new NetworkShape(1, Kinds.Of("GRU", 32), 1), 20, 16, LaneWidth.Sixteen).Should().BeLessThan(costs[0] / 3);
    }

    [Theory]
    [InlineData(Engine.Auto, Engine.Fused)]
    [InlineData(Engine.Fused, Engine.Fused)]
    [InlineData(Engine.Torch, Engine.Torch)]
    public void Run_EngineByName_SaysWhichRan(Engine asked, Engine ran)
    {
        using var result = Small.WithEngine(asked).Run();

        (result.EngineChoice.Engine, result.EngineChoice.Device).Should().Be((ran, ComputeDevice.Cpu));
    }

    [Fact]
    public void Run_BothEngines_LearnTheSame()
    {
        using var torch = Small.WithEngine(Engine.Torch).WithTraining(epochs: 4).Run();
        using var fused = Small.WithEngine(Engine.Fused).WithTraining(epochs: 4).Run();

        fused.History.Zip(torch.History).Should().OnlyContain(pair =>
            Math.Abs(pair.First.Loss - pair.Second.Loss) < 1e-5 && Math.Abs(pair.First.ValidationLoss!.Value - pair.Second.ValidationLoss!.Value) < 1e-5
            && Math.Abs(pair.First.GradientNorm - pair.Second.GradientNorm) < 1e-4);
        fused.Predict([10, 20, 99])[0].Should().BeApproximately(torch.Predict([10, 20, 99])[0], 0.01f);
    }

    [Fact]
    public void Run_FusedOnCuda_IsRefused() =>
        FluentActions.Invoking(() => Small.WithEngine(Engine.Fused).WithDevice(ComputeDevice.Cuda).Run()).Should().Throw<ArgumentException>()
            .WithMessage("engine must be Auto or Torch on the device Cuda; it was Fused, which trains on the CPU.*");

    private static EngineChoice Choose(string kind, Dictionary<string, string> row, LaneWidth width, Func<bool>? hasCuda) => EngineRule.Choose(
        new NetworkShape(1, Kinds.Of(kind, (int)Number(row, "hidden")), 1), (int)Number(row, "steps"), (int)Number(row, "batch"), width, () => true, hasCuda);

    private static double Number(Dictionary<string, string> row, string column) => double.Parse(row[column], CultureInfo.InvariantCulture);

    private static IEnumerable<Dictionary<string, string>> Table(string file)
    {
        var lines = File.ReadLines(Path.Combine(Repository.Root, "tests", "SequenceToy.Tests", "Fixtures", file)).Where(line => !line.StartsWith('#')).ToArray();
        var columns = lines[0].Split(',');
        return lines.Skip(1).Select(line => columns.Zip(line.Split(',')).ToDictionary());
    }
}
