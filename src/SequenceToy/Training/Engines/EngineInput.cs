using SequenceToy.Networks;
using SequenceToy.Training.Losses;

namespace SequenceToy.Training.Engines;

/// <summary>Checks samples before native memory is addressed by their values: none may exceed the network's capacity.</summary>
internal static class EngineInput
{
    /// <exception cref="ArgumentException">The samples do not fit the network or the loss.</exception>
    public static void Check(SequenceDataset data, NetworkShape shape, Loss loss)
    {
        if (data.Features != shape.Features)
        {
            throw new ArgumentException(
                $"data must have {NumberFormat.Plain(shape.Features, "feature")} per step, as the network; it had "
                + $"{data.Features}.",
                nameof(data));
        }

        if ((data.Target.Size, data.Target.Placement) != (shape.Outputs, shape.Placement) || !loss.Kinds.Contains(data.Target.Kind))
        {
            var fitting = $"a network of {NumberFormat.Plain(shape.Outputs, "output")} at {shape.Placement} and {loss.Name}";
            throw new ArgumentException($"data must have targets for {fitting}; they were {data.Target.ToText()}.", nameof(data));
        }
    }

    /// <param name="order">The sample indices in training order.</param>
    /// <param name="count">The number of samples.</param>
    /// <exception cref="ArgumentException">An index is out of range.</exception>
    public static void CheckOrder(ReadOnlySpan<int> order, int count)
    {
        if (order.ContainsAnyExceptInRange(0, count - 1))
        {
            var wrong = order[order.IndexOfAnyExceptInRange(0, count - 1)];
            throw new ArgumentException($"order must name samples from 0 to {count - 1}; one was {wrong}.", nameof(order));
        }
    }
}
