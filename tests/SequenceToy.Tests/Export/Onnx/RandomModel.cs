using SequenceToy.Data;
using SequenceToy.Networks;
using SequenceToy.Scaling;
using SequenceToy.Tests.Networks;

namespace SequenceToy.Tests.Export.Onnx;

/// <summary>Networks of random shapes with random weights and scalers, as if trained, and sequences to ask them about.</summary>
internal sealed class RandomModel : IDisposable
{
    private readonly SeededRandom random;
    private readonly double center;
    private readonly double spread;

    public RandomModel(string kind, int seed, bool? bidirectional = null)
    {
        random = SeededRandom.ForSeed(seed, RandomPurpose.Data);
        var placement = Flip() ? TargetPlacement.LastStep : TargetPlacement.EveryStep;
        var target = (seed % 3) switch
        {
            0 => TargetSpec.Number(UpTo(3), placement),
            1 => TargetSpec.Class(1 + UpTo(4), placement),
            _ => TargetSpec.ClassSet(UpTo(4), placement),
        };
        var recurrent = Kinds.Of(kind, UpTo(9), UpTo(3), bidirectional ?? Flip());
        var shape = new NetworkShape(UpTo(4), recurrent, target.Size, placement);
        var weights = Between(-0.7, 0.7, ModelSummary.Of(shape).ParameterCount);

        // The last of these would lose all its digits were it scaled in one step of 32 bits.
        (center, spread) = (seed % 4) switch { 0 => (0.0, 1.0), 1 => (50, 50), 2 => (-3, 0.01), _ => (1e6, 2) };
        var targets = target.Kind == TargetKind.Number ? Scaler().Fit(Between(-40, 200, 60 * target.Size), target.Size) : null;
        Model = new TrainedModel(
            shape, weights, new DatasetScaling(Scaler().Fit(Between(center - spread, center + spread, 60 * shape.Features), shape.Features), targets), target, ComputeDevice.Cpu, (1, 9))
        {
            Activation = target.Kind == TargetKind.Class && seed % 2 == 0 ? OutputActivation.NormalizedSigmoid : PredictionDecoding.UsualActivation(target.Kind),
        };
    }

    public TrainedModel Model { get; }

    public Sequence[] Sequences(int count, Func<int> steps) =>
        [.. Enumerable.Range(0, count).Select(_ => new Sequence(Between(center - spread, center + spread, steps() * Model.Shape.Features), Model.Shape.Features))];

    public int UpTo(int most) => random.NextInt32(1, most);

    public void Dispose() => Model.Dispose();

    private bool Flip() => random.NextInt32(0, 1) == 1;

    private Scaler Scaler() => random.NextInt32(0, 3) switch { 0 => new MinMaxScaler(), 1 => new MinMaxScaler(-1, 1), 2 => new NoScaler(), _ => new StandardScaler() };

    private float[] Between(double low, double high, int count)
    {
        var values = new float[count];
        foreach (ref var value in values.AsSpan())
        {
            value = (float)(low + ((high - low) * random.NextDouble()));
        }

        return values;
    }
}
