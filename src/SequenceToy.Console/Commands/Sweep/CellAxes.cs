using SequenceToy.Sweeps;

namespace SequenceToy.Console.Commands.Sweep;

/// <summary>Creates a sweep from the axes of the command line.</summary>
internal static class CellAxes
{
    /// <param name="arguments">Creates the experiment of a cell.</param>
    /// <param name="axes">The axes.</param>
    /// <exception cref="ArgumentException">Without axes: an option does not fit.</exception>
    public static SequenceSweep Of(CellArguments arguments, IReadOnlyList<OverAxis> axes)
    {
        if (axes.Count == 0)
        {
            return SequenceSweep.Of(arguments.Experiment([]));
        }

        // Options depend on each other, and the length of sequences makes another task: the change of the last axis knows all values.
        var values = new string[axes.Count];
        var sweep = SequenceSweep.Of(SequenceExperiment.For(TaskCatalog.All[0].Create()));
        for (var i = 0; i < axes.Count; i++)
        {
            var index = i;
            sweep = sweep.Over(axes[i].Name, axes[i].Values, (experiment, value) =>
            {
                values[index] = value;
                return index == axes.Count - 1 ? Created(arguments, values) : experiment;
            });
        }

        return sweep;
    }

    // The library would put the name of the last axis before an ArgumentException.
    private static SequenceExperiment Created(CellArguments arguments, string[] values)
    {
        try
        {
            return arguments.Experiment(values);
        }
        catch (ArgumentException problem)
        {
            throw new CellException(problem);
        }
    }
}

/// <summary>Values of axes that fit no setting.</summary>
/// <param name="cause">The cause; its message has the values.</param>
internal sealed class CellException(ArgumentException cause) : Exception(cause.Message, cause);
