namespace Espalier.Execution.Subscriptions;

/// <summary>The subscribers of one response stream. Closed for good when the last has left or the stream has ended.</summary>
internal sealed class Audience
{
    private readonly Lock _gate = new();
    private readonly List<Subscription> _seats = [];
    private bool _isClosed;

    /// <summary>False when the audience is closed.</summary>
    public bool TryJoin(Subscription subscriber)
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                return false;
            }

            subscriber.Seat = _seats.Count;
            _seats.Add(subscriber);
            return true;
        }
    }

    /// <summary>Whether this was the last one, which closes the audience.</summary>
    public bool Leave(Subscription subscriber)
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                return false;
            }

            // The last one takes the free seat: leaving costs the same however many there are.
            var last = _seats[^1];
            last.Seat = subscriber.Seat;
            _seats[last.Seat] = last;
            _seats.RemoveAt(_seats.Count - 1);
            return _isClosed = _seats.Count == 0;
        }
    }

    /// <summary>Gives all the same bytes.</summary>
    public void Deliver(ReadOnlyMemory<byte> response)
    {
        lock (_gate)
        {
            foreach (var subscriber in _seats)
            {
                subscriber.Deliver(response);
            }
        }
    }

    /// <summary>Ends all subscriptions: without a reason after what they have yet to read, with a reason at once.</summary>
    public void Close(GraphQLError? reason)
    {
        lock (_gate)
        {
            _isClosed = true;
            foreach (var subscriber in _seats)
            {
                subscriber.End(reason);
            }

            _seats.Clear();
        }
    }
}
