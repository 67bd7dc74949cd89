using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using SequenceToy.Kernels;
using SequenceToy.Kernels.Lanes;
using SequenceToy.Networks.LibTorch;

namespace SequenceToy.Training.Optimizers;

/// <summary>How a gradient changes the weights: a recipe without state. Immutable.</summary>
[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)]
public abstract record Optimizer
{
    private protected Optimizer(string name) => Name = name;

    /// <summary>Gets every optimizer, with its default values.</summary>
    public static ValueList<Optimizer> All { get; } =
    [
        new Adam(),
        new AdamW(),
        new RmsProp(),
        new Sgd(),
    ];

    /// <summary>Gets the optimizer's name, as people write it.</summary>
    [JsonIgnore]
    public string Name { get; }

    /// <summary>
    /// How strongly weights are pulled to zero, from 0: its product with the weight is added to the gradient. Default: 0.
    /// </summary>
    public virtual double WeightDecay { get; init => field = Require.Between(value, 0, 1000); }

    /// <summary>Whether each weight has a step size of its own.</summary>
    internal abstract bool IsAdaptive { get; }

    /// <summary>What is kept for each weight, all zeros before the first step; in the order in which it is saved.</summary>
    internal abstract ReadOnlySpan<Moment> Moments { get; }

    /// <summary>What is kept beside the moments, as it is before the first step.</summary>
    internal virtual ReadOnlySpan<double> Numbers => [];

    /// <summary>The optimizer at work in vector registers.</summary>
    /// <param name="memory">Where its state lies.</param>
    /// <param name="count">How many weights there are.</param>
    internal abstract OptimizerFused Fused<T>(NativeFloats memory, int count)
        where T : unmanaged, ILanes<T>;

    /// <summary>The optimizer at work on tensors.</summary>
    /// <param name="flat">The weights and their gradient.</param>
    internal abstract OptimizerTorch Torch(FlatWeights flat);

    /// <summary>What is wrong with a saved state that no training leaves; null for nothing.</summary>
    /// <param name="state">The state.</param>
    /// <param name="epochs">How many epochs were trained.</param>
    internal string? ProblemOf(OptimizerState state, int epochs)
    {
        if ((state.Moments.Length, state.Numbers.Length) != (Moments.Length, Numbers.Length))
        {
            return FormattableString.Invariant(
                $"moments and numbers must be as many as {Name} keeps; there were {state.Moments.Length} and {state.Numbers.Length}.");
        }

        for (var i = 0; i < Moments.Length; i++)
        {
            var problem = Moments[i] switch
            {
                Moment.Gradients => Array.TrueForAll(state.Moments[i], float.IsFinite) ? null : "finite numbers",
                Moment.Squares => Array.TrueForAll(state.Moments[i], moment => moment >= 0) ? null : "numbers from 0, being of squares",
                _ => throw new InvalidOperationException($"moment must be a known one; it was {Moments[i]}."),
            };
            if (problem is not null)
            {
                return FormattableString.Invariant($"moments.{i} must be {problem}.");
            }
        }

        return ProblemOf(state.Numbers, epochs);
    }

    /// <summary>
    /// What is wrong with saved numbers that no training leaves, as many as there are in <see cref="Numbers"/>; null for nothing.
    /// </summary>
    private protected virtual string? ProblemOf(double[] numbers, int epochs) => null;

    /// <summary>Writes what a record's text shows of it: not the name, which the type's says.</summary>
    protected virtual bool PrintMembers(StringBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Append(CultureInfo.InvariantCulture, $"{nameof(WeightDecay)} = {WeightDecay}");
        return true;
    }
}
