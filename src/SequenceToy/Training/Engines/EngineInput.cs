using SequenceToy.Networks;
using SequenceToy.Training.Losses;

namespace SequenceToy.Training.Engines;

/// <summary>The last look at samples before native memory is read by their numbers: no sample there may lie beyond what the network has
/// room for.</summary>
internal static class EngineInput
{
    /// <exception cref="ArgumentException">Samples that the network or the loss is not for.</exception>
    public static void Check(SequenceDataset data, NetworkShape shape, Loss loss)
    {
        if (data.Features != shape.Features)
        {
            throw new ArgumentException(
                $"data must have {shape.Features} features per step, as the network has; it had {data.Features}.", nameof(data));
        }

        if ((data.Target.Size, data.Target.Placement) != (shape.Outputs, shape.Placement) || !loss.Kinds.Contains(data.Target.Kind))
        {
            var fitting = FormattableString.Invariant($"a network of {shape.Outputs} outputs at {shape.Placement} and {loss.Name}");
            throw new ArgumentException($"data must have answers for {fitting}; they were {data.Target.ToText()}.", nameof(data));
        }
    }

    /// <param name="order">Which sample comes when.</param>
    /// <param name="count">How many there are.</param>
    /// <exception cref="ArgumentException">A sample there is none of.</exception>
    public static void CheckOrder(ReadOnlySpan<int> order, int count)
    {
        if (order.ContainsAnyExceptInRange(0, count - 1))
        {
            var wrong = order[order.IndexOfAnyExceptInRange(0, count - 1)];
            throw new ArgumentException($"order must name samples from 0 to {count - 1}; one was {wrong}.", nameof(order));
        }
    }
}
