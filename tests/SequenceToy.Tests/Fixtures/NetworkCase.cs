using System.Text.Json.Serialization;
using SequenceToy.Data;
using SequenceToy.Guards;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Training.Losses;
using SequenceToy.Training.Optimizers;

namespace SequenceToy.Tests.Fixtures;

/// <summary>One network of pytorch.json: what went in and what PyTorch made of it.</summary>
public sealed record NetworkCase(
    string Name,
    string Recurrent,
    string Nonlinearity,
    int Features,
    int Hidden,
    int Layers,
    bool Bidirectional,
    int Outputs,
    TargetPlacement Placement,
    string Loss,
    double Delta,
    int Batch,
    int Steps,
    int[]? Lengths,
    string Optimizer,
    OptimizerOptions Options,
    double? Clip,
    double Rate,
    float[] Weights,
    float[] Inputs,
    float[] Targets,
    bool[] Counts,
    float[] Answers,
    double LossValue,
    float[] Gradient,
    Dictionary<int, float[]> After,
    double[]? ClassWeights = null,
    double[]? SampleWeights = null)
{
    public NetworkShape Shape => new(Features, Kind with { HiddenSize = Hidden, Layers = Layers, Bidirectional = Bidirectional }, Outputs, Placement);

    public TargetSpec Target => Loss switch
    {
        "CrossEntropy" => TargetSpec.Class(Outputs, Placement),
        "BinaryCrossEntropy" => TargetSpec.ClassSet(Outputs, Placement),
        _ => TargetSpec.Number(Outputs, Placement),
    };

    public Loss LossFunction => Loss switch
    {
        "CrossEntropy" => new CrossEntropy(),
        "BinaryCrossEntropy" => new BinaryCrossEntropy(),
        "MeanAbsoluteError" => new MeanAbsoluteError(),
        "Huber" => new Huber { Delta = Delta },
        _ => new MeanSquaredError(),
    };

    public Optimizer OptimizerRecipe => Optimizer switch
    {
        "SGD" => new Sgd { Momentum = Options.Momentum, Nesterov = Options.Nesterov, WeightDecay = Options.WeightDecay },
        "RMSprop" => new RmsProp { Momentum = Options.Momentum, WeightDecay = Options.WeightDecay, Alpha = Options.Alpha },
        "AdamW" => new AdamW { WeightDecay = Options.WeightDecay },
        _ => new Adam { WeightDecay = Options.WeightDecay, Beta1 = Options.Betas[0], Beta2 = Options.Betas[1], Epsilon = Options.Eps },
    };

    public SequenceDataset Dataset => SequenceDataset.FromSamples(Enumerable.Range(0, Batch).Select(SampleAt), Target)
        .WithClassWeights(ClassWeights is null ? null : ValueList.Create<double>(ClassWeights));

    public override string ToString() => Name;

    private RecurrentOptions Kind => Recurrent switch
    {
        "GRU" => new GruOptions(),
        "RNN" => new RnnOptions { Nonlinearity = Enum.Parse<Nonlinearity>(Nonlinearity, ignoreCase: true) },
        _ => new LstmOptions(),
    };

    private Sample SampleAt(int index)
    {
        var length = Lengths is null ? Steps : Lengths[index];
        var (answers, room) = Placement == TargetPlacement.LastStep ? (1, 1) : (length, Steps);
        var width = Target.Width;
        return new Sample(
            new Sequence(Inputs.AsSpan(index * Steps * Features, length * Features), Features),
            new Sequence(Targets.AsSpan(index * room * width, answers * width), width))
        {
            Weight = SampleWeights?[index] ?? 1,
            Mask = Placement == TargetPlacement.LastStep ? null : ValueList.Create<bool>(Counts.AsSpan(index * Steps, length)),
        };
    }
}

/// <summary>What a PyTorch optimizer was given beside its learning rate; what it was not given has PyTorch's default.</summary>
public sealed record OptimizerOptions(double Momentum, bool Nesterov)
{
    [JsonPropertyName("weight_decay")]
    public double WeightDecay { get; init; }

    public double Alpha { get; init; } = 0.99;

    public double[] Betas { get; init; } = [0.9, 0.999];

    public double Eps { get; init; } = 1e-8;
}
