using SequenceToy.Networks;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tests.Networks;
using SequenceToy.Training.Engines;

namespace SequenceToy.Tests.Training.Engines;

public sealed class EngineRuleTests
{
    private static readonly SequenceExperiment Small = SequenceExperiment.For(new SumOfFirstTwo()).WithSamples(40).WithTraining(epochs: 1).WithDevice(ComputeDevice.Cpu);

    [Theory]
    [InlineData("LSTM", 5, 3, 16, Engine.Fused)]
    [InlineData("LSTM", 128, 100, 16, Engine.Fused)]
    [InlineData("LSTM", 256, 20, 16, Engine.Fused)]
    [InlineData("LSTM", 256, 100, 64, Engine.Fused)]
    [InlineData("LSTM", 256, 100, 16, Engine.Torch)]
    [InlineData("GRU", 256, 100, 16, Engine.Fused)]
    [InlineData("RNN", 256, 100, 16, Engine.Fused)]
    public void OnCpu_EachSize_TakesTheOneMeasuredFaster(string kind, int hidden, int steps, int batch, Engine expected)
    {
        var choice = EngineRule.OnCpu(new NetworkShape(1, Kinds.Of(kind, hidden), 1), steps, batch);

        choice.Engine.Should().Be(expected);
        choice.Reason.Should().EndWith(".");
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
}
