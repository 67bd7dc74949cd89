namespace SequenceToy.Console.Commands.Sweep;

/// <summary>Writes the batch file of a Slurm job array.</summary>
/// <remarks>A task that runs out of time is requeued alone and continues: runs that are in the folder are not repeated.
/// The shard is an option rather than the size of the array, so that a part of the array can be submitted again.</remarks>
internal static class SlurmScript
{
    private const int SecondsBeforeEnd = 120;
    private const int MostRestarts = 20;

    public static string Of(JobPlan plan)
    {
        var folder = Quoted(Path.GetFullPath(plan.Folder));
        return FormattableString.Invariant($$"""
            #!/bin/bash
            # {{plan.Estimate}} Submit with: sbatch FILE
            #SBATCH --job-name={{plan.Name}}
            #SBATCH --array=0-{{plan.Shards - 1}}
            #SBATCH --ntasks=1
            #SBATCH --cpus-per-task={{plan.Threads}}
            #SBATCH --time={{Time(plan.Minutes)}}
            #SBATCH --requeue
            #SBATCH --open-mode=append
            #SBATCH --signal=B:USR1@{{SecondsBeforeEnd}}

            folder={{folder}}

            sequencetoy sweep --continue "$folder" --shard "$((SLURM_ARRAY_TASK_ID + 1))/{{plan.Shards}}" --threads {{plan.Threads}} &
            child=$!
            timeout=0
            trap 'timeout=1; kill -TERM "$child"' USR1
            trap 'kill -TERM "$child"' TERM
            wait "$child"
            code=$?
            # The signal ends the first wait; the second one waits for the runs to be stored.
            if kill -0 "$child" 2>/dev/null; then
                wait "$child"
                code=$?
            fi

            # Out of time, which SIGUSR1 announces; a canceled task stays so. Only this task is requeued, not the array.
            if [ "$timeout" -eq 1 ] && [ "$code" -eq 130 ] && [ "${SLURM_RESTART_COUNT:-0}" -lt {{MostRestarts}} ]; then
                scontrol requeue "${SLURM_ARRAY_JOB_ID}_${SLURM_ARRAY_TASK_ID}"
            fi
            exit "$code"

            """).ReplaceLineEndings("\n");
    }

    private static string Time(int minutes)
    {
        var time = TimeSpan.FromMinutes(minutes);
        string Two(int number) => (number < 10 ? "0" : "") + FormattableString.Invariant($"{number}");
        return (time.Days > 0 ? FormattableString.Invariant($"{time.Days}-") : "") + $"{Two(time.Hours)}:{Two(time.Minutes)}:00";
    }

    // A single quote ends the quotation, stands alone, and begins it again.
    private static string Quoted(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
