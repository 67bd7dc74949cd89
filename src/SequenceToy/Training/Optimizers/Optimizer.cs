using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using SequenceToy.Kernels;
using SequenceToy.Kernels.Lanes;
using SequenceToy.Networks.LibTorch;

namespace SequenceToy.Training.Optimizers;

/// <summary>The settings of an optimizer; training keeps the running state. Immutable.</summary>
[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)]
public abstract record Optimizer
{
    private protected Optimizer(string name) => Name = name;

    /// <summary>Gets all optimizers, with their default values.</summary>
    public static ValueList<Optimizer> All { get; } =
    [
        new Adam(),
        new AdamW(),
        new RmsProp(),
        new Sgd(),
    ];

    /// <summary>Gets the name for display, such as <c>RMSprop</c>.</summary>
    [JsonIgnore]
    public string Name { get; }

    /// <summary>The decay coefficient, from 0 to 1000: each update adds this value times the weight to the weight's gradient (AdamW: to the
    /// update). Default: 0 (AdamW: 0.01).</summary>
    public virtual double WeightDecay { get; init => field = Require.Between(value, 0, 1000); }

    /// <summary>True when each weight has its own step size.</summary>
    internal abstract bool IsAdaptive { get; }

    /// <summary>The numbers kept per weight, all zero before the first update; in the order of saving.</summary>
    internal abstract ReadOnlySpan<Moment> Moments { get; }

    /// <summary>The initial values kept besides the moments.</summary>
    internal virtual ReadOnlySpan<double> Numbers => [];

    /// <summary>Creates the optimizer for vector registers.</summary>
    /// <param name="memory">The memory for its state.</param>
    /// <param name="count">The number of weights.</param>
    internal abstract OptimizerFused Fused<T>(NativeFloats memory, int count)
        where T : unmanaged, ILanes<T>;

    /// <summary>Creates the optimizer for tensors.</summary>
    /// <param name="flat">The weights and their gradient.</param>
    internal abstract OptimizerTorch Torch(FlatWeights flat);

    /// <summary>Finds the reason why a saved state is invalid; null for a valid one.</summary>
    /// <param name="state">The state.</param>
    /// <param name="epochs">The number of epochs trained.</param>
    internal string? ProblemOf(OptimizerState state, int epochs)
    {
        if ((state.Moments.Length, state.Numbers.Length) != (Moments.Length, Numbers.Length))
        {
            return FormattableString.Invariant(
                $"moments and numbers must be as many as those of {Name}; there were {state.Moments.Length} and {state.Numbers.Length}.");
        }

        for (var i = 0; i < Moments.Length; i++)
        {
            var problem = Moments[i] switch
            {
                Moment.Gradients => Array.TrueForAll(state.Moments[i], float.IsFinite) ? null : "finite numbers",
                Moment.Squares => Array.TrueForAll(state.Moments[i], moment => moment >= 0)
                    ? null : "numbers of at least 0, as means of squares",
                _ => throw new InvalidOperationException($"moment must be a defined Moment; it was {Moments[i]}."),
            };
            if (problem is not null)
            {
                return FormattableString.Invariant($"moments.{i} must be {problem}.");
            }
        }

        return ProblemOf(state.Numbers, epochs);
    }

    /// <summary>Finds the reason why saved <see cref="Numbers"/>, of the right count, are invalid; null for valid ones.</summary>
    private protected virtual string? ProblemOf(double[] numbers, int epochs) => null;

    /// <summary>Appends the settings to the record's text, without the name.</summary>
    protected virtual bool PrintMembers(StringBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Append(CultureInfo.InvariantCulture, $"{nameof(WeightDecay)} = {WeightDecay}");
        return true;
    }
}
